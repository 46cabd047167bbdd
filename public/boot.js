// Fetches the glue and the wasm that the page names, checks them, and starts the app.

const named = (id) => document.getElementById(id);

// What a failure means for the person: a lost network, a browser too old, or a fault of ours.
function meaning(error) {
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return 'old';
  return error instanceof TypeError ? 'network' : 'stopped';
}

async function fetched(link) {
  const response = await fetch(link.href, { integrity: link.dataset.integrity });
  if (!response.ok) throw new TypeError(`${link.getAttribute('href')}: HTTP ${response.status}`);
  return response;
}

async function start() {
  try {
    const wasm = fetched(named('wijkmix-wasm'));
    // Both may fail; the import's own failure comes first, and the other must not go unheard.
    wasm.catch(() => {});
    const glue = await import(named('wijkmix-glue').href);
    await glue.default({ module_or_path: await wasm });
  } catch (error) {
    window.wijkmixFailed(String(error && error.message ? error.message : error), meaning(error));
  }
}

// The shell has looked already at what the browser lacks.
if (!document.documentElement.hasAttribute('data-failed')) start();
