// Runs before the first paint, also where nothing newer can: plain old JavaScript, no modules.
(function () {
  'use strict';
  var root = document.documentElement;
  // Style may tell by it that scripts run at all.
  root.setAttribute('data-script', '');
  if (/[?&]lang=en(&|$)/.test(location.search)) root.lang = 'en';
  if (/[?&]embed=/.test(location.search)) root.setAttribute('data-embed', '');
  try {
    var scheme = localStorage.getItem('wijkmix:scheme');
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme);
  } catch (error) {
    // Storage is refused; the system's scheme serves.
  }

  var loaded = false;
  var failure = null;

  function show() {
    if (!loaded || !failure) return;
    var page = document.getElementById('wijkmix-failed');
    var causes = page.querySelectorAll('[data-why]');
    for (var i = 0; i < causes.length; i += 1) {
      causes[i].hidden = causes[i].getAttribute('data-why') !== failure.why;
    }
    document.getElementById('wijkmix-cause').textContent = failure.message;
    page.querySelector('details').hidden = !failure.message;
    page.hidden = false;
  }

  // Shows the plain page. `why`: 'stopped' (a fault in the program, the default), 'network', 'old'.
  window.wijkmixFailed = function (message, why) {
    // The first failure is the cause, those after it are its consequences.
    if (failure) return;
    failure = { message: String(message || ''), why: why || 'stopped' };
    root.setAttribute('data-failed', failure.why);
    show();
  };

  // A trap that no panic announced, such as a full stack.
  window.addEventListener('error', function (event) {
    if (typeof WebAssembly === 'object' && event.error instanceof WebAssembly.RuntimeError) {
      window.wijkmixFailed(event.message);
    }
  });

  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiateStreaming !== 'function' ||
      !('noModule' in HTMLScriptElement.prototype)) {
    window.wijkmixFailed('', 'old');
  }

  document.addEventListener('DOMContentLoaded', function () {
    loaded = true;
    if (window.performance && performance.mark) performance.mark('wijkmix:shell');
    document.getElementById('wijkmix-reload').addEventListener('click', function () {
      location.reload();
    });
    document.getElementById('wijkmix-afresh').addEventListener('click', function () {
      try {
        localStorage.removeItem('wijkmix:scheme');
      } catch (error) {
        // Nothing was stored then.
      }
      location.assign(location.pathname + (root.lang === 'en' ? '?lang=en' : ''));
    });
    show();
  });
})();
