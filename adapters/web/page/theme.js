// Runs before the page is drawn, so that it never flashes in the other colours.
"use strict";
const kept = (() => { try { return localStorage.getItem("theme"); } catch { return null; } })();
if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
