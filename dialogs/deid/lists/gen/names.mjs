// Prints the person names of the Latin-script locales of an unpacked @faker-js/faker package, one
// a line: "first <tab> name" or "last <tab> name". Usage: node names.mjs path/to/package > names.tsv
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const locales = ["nl", "nl_BE", "fr_BE", "fr", "tr", "de", "pl", "en", "es", "it", "pt_PT", "ro",
  "hr", "sr_RS_latin", "hu", "id_ID", "az", "uz_UZ_latin", "fr_SN", "sk", "cs_CZ", "sv", "nb_NO", "da"];
const { allLocales } = await import(pathToFileURL(resolve(process.argv[2], "dist/index.js")));
const words = (v) => typeof v === "string" ? [v] : Object.values(v ?? {}).flatMap(words);
for (const l of locales) {
  const person = allLocales[l]?.person;
  if (!person) throw new Error("no locale " + l);
  for (const n of words(person.first_name)) console.log("first\t" + n);
  for (const n of words(person.last_name)) console.log("last\t" + n);
}
