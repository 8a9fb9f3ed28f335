// What leaves the page by the person's own hand: files, the clipboard, paper, the address.
const LARGEST = 1 << 20;

export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function chosen(input) {
  const file = input.files[0];
  input.value = "";
  return file && file.size <= LARGEST ? file.text() : "";
}

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
