// Defines <bandworth-compare>. Wasm and data are loaded once per page, when the first element comes
// near the viewport; until then, and when they cannot be had, the element shows its own content.
const TAG = "bandworth-compare";
const WATCHED = ["job-role", "level", "region", "ladder", "currency", "base", "base-min", "base-max", "lang"];

let loading;
function library() {
  loading ??= (async () => {
    const [widget, core] = await Promise.all([
      import("./bandworth_widget.js").then(async (module) => {
        await module.default({ module_or_path: new URL("./bandworth_widget_bg.wasm", import.meta.url) });
        return module;
      }),
      fetch(new URL("../data/core.json", import.meta.url)).then((response) => {
        if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
        return response.text();
      }),
    ]);
    return new widget.Library(core);
  })();
  // The next element tries again.
  loading.catch(() => (loading = undefined));
  return loading;
}

class BandworthCompare extends HTMLElement {
  static observedAttributes = ["role", ...WATCHED];
  #watcher;
  #app;
  #starting = false;

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
    if (this.#app || this.#starting) return;
    this.#watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#start();
      },
      { rootMargin: "400px" },
    );
    this.#watcher.observe(this);
  }

  disconnectedCallback() {
    this.#watcher?.disconnect();
    // Moving an element disconnects it for a moment only.
    setTimeout(() => {
      if (this.isConnected || !this.#app) return;
      this.#app.destroy();
      this.#app = undefined;
      this.shadowRoot.replaceChildren(document.createElement("slot"));
    });
  }

  attributeChangedCallback(name, before, after) {
    // `role` also is ARIA's, and a role family is none of its roles: it moves to `job-role`, so that
    // assistive tools do not meet a role they cannot know.
    if (name === "role") {
      if (after === null) return;
      this.setAttribute("job-role", after);
      this.removeAttribute("role");
      return;
    }
    if (this.#app && before !== after) this.#app.change(this.#asked([name]));
  }

  async #start() {
    this.#watcher.disconnect();
    if (this.#starting || this.#app) return;
    this.#starting = true;
    try {
      const parameters = await library();
      if (!this.isConnected) return;
      const place = document.createElement("div");
      this.shadowRoot.replaceChildren(place);
      this.#app = parameters.mount(place);
      this.#app.change(this.#asked(WATCHED));
    } catch (error) {
      this.shadowRoot.replaceChildren(document.createElement("slot"));
      const data = { message: String(error?.message ?? error) };
      const detail = { version: 1, type: "bw-error", data };
      this.dispatchEvent(new CustomEvent("bw-error", { bubbles: true, composed: true, detail }));
    } finally {
      this.#starting = false;
    }
  }

  // Names and values in one flat list. A missing language is the page's; other missing attributes
  // are left out, unless they were just taken away.
  #asked(names) {
    return names.flatMap((name) => {
      let value = this.getAttribute(name);
      if (name === "lang" && (value === null || value === "auto")) value = this.closest("[lang]:not([lang=auto])")?.lang ?? "en";
      if (value === null && names.length === 1) value = "";
      return value === null ? [] : [name, value];
    });
  }
}

if (customElements.get(TAG)) console.warn(`${TAG} is already defined; this copy of bandworth-embed.js does nothing`);
else customElements.define(TAG, BandworthCompare);
