// The fields of a form: each with its label, hint and error, and shown only when it is asked.
import { el, freshID, word } from "./dom.js";

export class Fields {
  constructor(form) {
    this.touched = false;
    this.list = form.fields.map((f) => this.field(f, form.values?.[f.name] ?? [], form.errors?.[f.name]));
    this.root = el("div", { class: "fields", oninput: () => { this.touched = true; this.settle(); } }, this.list.map((f) => f.root));
    this.settle();
  }

  field(f, filled, error) {
    const id = freshID();
    const parts = { hint: f.hint && el("p", { class: "hint", id: `${id}h` }, f.hint), error: error && el("p", { class: "error", id: `${id}e` }, error) };
    const described = [f.hint && `${id}h`, error && `${id}e`].filter(Boolean).join(" ") || undefined;
    const make = f.options?.length ? this.choices : this.text;
    const made = make.call(this, f, filled, { id, described, error, ...parts });
    made.root.dataset.name = f.name;
    return { ...made, ...f, wrong: Boolean(error) };
  }

  label(f) {
    return [f.label, f.optional ? el("span", { class: "optional" }, ` (${word("web.optional")})`) : undefined];
  }

  /** choices are radio buttons, or check boxes where several may be chosen. */
  choices(f, filled, { id, described, hint, error }) {
    const wrong = Boolean(error);
    const inputs = f.options.map((o, i) => el("input", {
      type: f.kind === "multi" ? "checkbox" : "radio", name: `${id}n`, id: `${id}-${i}`, value: o.value,
      checked: filled.includes(o.value), "aria-describedby": i === 0 ? described : undefined, "aria-invalid": wrong ? "true" : undefined,
    }));
    const rows = f.options.map((o, i) => el("label", { class: "option", for: `${id}-${i}` }, inputs[i], el("span", {}, o.label)));
    const root = el("fieldset", { class: "field" }, el("legend", {}, this.label(f)), hint, error, rows);
    return { root, focus: inputs.find((x) => x.checked) ?? inputs[0], read: () => inputs.filter((x) => x.checked).map((x) => x.value) };
  }

  text(f, filled, { id, described, hint, error }) {
    const attrs = { id, "aria-describedby": described, "aria-invalid": error ? "true" : undefined, "aria-required": f.optional ? undefined : "true" };
    const input = f.kind === "long"
      ? el("textarea", { ...attrs, rows: "4" })
      : el("input", { ...attrs, type: f.kind === "date" ? "date" : "text", autocomplete: "off" });
    input.value = filled[0] ?? "";
    const root = el("div", { class: "field" }, el("label", { for: id }, this.label(f)), hint, error, input);
    return { root, focus: input, read: () => (input.value === "" ? [] : [input.value]) };
  }

  /** settle shows the fields that are asked, with what is filled in now. */
  settle() {
    for (const f of this.list) f.root.hidden = !this.asked(f);
  }

  asked(f) {
    const on = f.only && this.list.find((x) => x.name === f.only.field);
    return !on || on.read().some((v) => f.only.values.includes(v));
  }

  /** first is where to begin: at what is wrong, at what needs another look, or at the top. */
  first(focus) {
    const open = this.list.filter((f) => this.asked(f));
    return (open.find((f) => f.wrong) ?? open.find((f) => focus.includes(f.name)) ?? open[0])?.focus;
  }

  values() {
    return Object.fromEntries(this.list.filter((f) => this.asked(f)).map((f) => [f.name, f.read()]).filter(([, v]) => v.length > 0));
  }
}
