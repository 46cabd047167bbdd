// Keeps a page of `cargo xtask serve` up to date: reloads it after a build, swaps the style sheet
// after a change of style, and lays the compiler's words over it when a build fails.

const own = document.getElementById('wijkmix-work').dataset.build;
let panel;

function show(title, words) {
  if (!panel) {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    // A constructed sheet, since the page's policy allows no style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      section { position: fixed; inset: auto 0 0 0; max-height: 80vh; overflow: auto; z-index: 9999;
        padding: 1rem 1.25rem; background: #1d1f27; color: #f3f1ec; font: 14px/1.5 system-ui;
        border-top: 4px solid #e0a030; }
      section[hidden] { display: none; }
      h2 { margin: 0; font-size: 1rem; }
      pre { margin: .75rem 0 0; font: 13px/1.45 ui-monospace, monospace; white-space: pre-wrap; }
      pre:empty { display: none; }`);
    root.adoptedStyleSheets = [sheet];
    panel = root.appendChild(document.createElement('section'));
    panel.setAttribute('role', 'status');
    panel.append(document.createElement('h2'), document.createElement('pre'));
  }
  panel.hidden = false;
  panel.children[0].textContent = title;
  panel.children[1].textContent = words;
}

function swapStyle(path, integrity) {
  const old = document.getElementById('wijkmix-style');
  if (!path || !old || old.getAttribute('href') === path) return;
  const fresh = old.cloneNode();
  fresh.href = path;
  fresh.integrity = integrity;
  fresh.addEventListener('load', () => old.remove());
  old.after(fresh);
}

let after = '';
for (;;) {
  try {
    const state = await (await fetch(`/~state?after=${after}`)).json();
    after = state.revision;
    if (state.building) {
      show('Building…', '');
    } else if (state.failure !== null) {
      show('The build failed. This page is of the last build that worked.', state.failure);
    } else if (state.build !== own) {
      location.reload();
    } else {
      if (panel) panel.hidden = true;
      swapStyle(state.style, state.integrity);
    }
  } catch {
    show('The server has stopped. Start it again with: cargo xtask serve', '');
    after = '';
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
