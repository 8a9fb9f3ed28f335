// Starts the module that programs use (the npm package's own), which stands beside the page, and
// calls its functions. Data is handed over in small pieces, so that the page stays responsive.
const PIECE = 12; // milliseconds

export async function start() {
  const beside = (name) => new URL(name, document.baseURI);
  const engine = await import(beside("engine/bandworth.js"));
  const packs = ["core", "pack"].map(async (name) => {
    const answer = await fetch(beside(`data/${name}.json`));
    if (!answer.ok) throw new Error(`data/${name}.json: ${answer.status} ${answer.statusText}`);
    return Object.entries(await answer.json());
  });
  const [files] = await Promise.all([Promise.all(packs), engine.default({ data: "none" })]);
  let since = performance.now();
  for (const [name, file] of files.flat()) {
    engine.loadData(name, file);
    if (performance.now() - since > PIECE) {
      await pause();
      since = performance.now();
    }
  }
  return { engine, files: new Map(files.flat()) };
}

export function ask({ engine }, name, input, further) {
  try {
    return { result: engine[name](input, further) };
  } catch (error) {
    return { error: String(error?.message ?? error), problems: error?.errors };
  }
}

// The names of the files that were loaded, and one of them.
export const names = ({ files }) => [...files.keys()];
export const file = ({ files }, name) => files.get(name);

// Lets the browser paint.
export const pause = () => new Promise((next) => setTimeout(next));
