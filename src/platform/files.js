// What comes and leaves by the person's own hand: files, the clipboard, paper, the address.
const LARGEST = 1 << 20;

export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The name and text of the file that was chosen, which may then be chosen again.
export async function chosen(input) {
  const file = input.files[0];
  const text = file && (file.size <= LARGEST ? await file.text() : "");
  input.value = "";
  return file && [file.name, text];
}

export const today = () => new Date().toISOString().slice(0, 10);

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export const print = () => globalThis.print();
export const fragment = () => location.hash.slice(1);
export const address = (fragment) => `${location.href.split("#")[0]}#${fragment}`;
export const clear = () => history.replaceState(null, "", location.pathname + location.search);

export function onFragment(heard) {
  addEventListener("hashchange", heard);
}

// What another tab of this browser keeps under a key.
export function onKeptElsewhere(key, heard) {
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue) heard(event.newValue);
  });
}

export const json = (file) => `${JSON.stringify(file, undefined, 2)}\n`;

// The lists of a parameter file as one table. What the file says once stands in every row, with
// the source and its terms: a table goes further than the file it comes from.
export function csv(file) {
  const { id, role, region, ladder, component, currency, as_of, status, sources = [] } = file;
  const terms = sources.map(({ title, url, licence }) => `${title} <${url}> (${licence})`).join("; ");
  const known = { set: id, region, ladder, component, currency, status, as_of };
  const rows = ["cells", "employers", "wages", "factors", "points", "facts"].flatMap((list) =>
    (file[list] ?? []).flatMap((row) =>
      [row.role ?? role ?? ""].flat().map((one) => flat({ ...known, list, role: one, ...row, terms })),
    ),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => line.map(quoted).join(",")).join("\r\n") + "\r\n";
}

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function flat(row) {
  const fields = Object.entries(row).flatMap(([key, value]) =>
    isRecord(value) ? Object.entries(value).map(([part, text]) => [`${key}_${part}`, text]) : [[key, value]],
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined && value !== null));
}

function quoted(value) {
  const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
