// Additions to pages that work without script: focus after a swap, polite polling, one submit per press,
// toasts, kept texts, the composer, counters, theme and menus. No dependency but htmx, and none on it to load.
(() => {
  "use strict";
  const page = document;
  const $ = (selector, root = page) => root.querySelector(selector);
  const $$ = (selector, root = page) => [...root.querySelectorAll(selector)];
  const on = (name, act, capture = false) => page.addEventListener(name, act, capture);
  const store = (storage, key, value) => {
    try {
      if (value === undefined) return storage.getItem(key);
      value ? storage.setItem(key, value) : storage.removeItem(key);
    } catch { /* storage may be full or forbidden */ }
    return null;
  };

  // ---- Toasts ---------------------------------------------------------------------------------------------------
  const toast = (text) => {
    const shown = $("#toast-failed").content.firstElementChild.cloneNode(true);
    $("span", shown).textContent = text;
    $("#toasts").append(shown);
  };
  const told = (kind) => toast($("#toast-failed").dataset[kind] || $("#toast-failed").dataset.server);
  const leave = (shown) => shown.matches(":hover, :focus-within") ? setTimeout(leave, 4000, shown) : shown.remove();
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
    if (node.nodeType === 1) setTimeout(leave, $("form", node) ? 12000 : 7000, node);
  }))).observe($("#toasts"), { childList: true });
  $$("#toasts > *").forEach((shown) => setTimeout(leave, 9000, shown));

  // ---- Clicks: dismissal, theme, menus --------------------------------------------------------------------------
  const showTheme = () => {
    const chosen = store(localStorage, "theme") || "auto";
    if (chosen === "auto") delete page.documentElement.dataset.theme;
    else page.documentElement.dataset.theme = chosen;
    $$("[data-theme-choice]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.themeChoice === chosen)));
  };
  on("click", (event) => {
    const button = event.target.closest("button, a");
    if (button?.matches("[data-dismiss]")) button.parentElement.remove();
    if (button?.dataset.themeChoice) {
      store(localStorage, "theme", button.dataset.themeChoice === "auto" ? "" : button.dataset.themeChoice);
      showTheme();
    }
    if (button?.matches("[data-copy]")) navigator.clipboard?.writeText(button.dataset.copy).then(() => toast(button.dataset.copied));
    if (button?.matches("[data-opens]")) $(button.dataset.opens)?.showModal();
    if (button?.matches("[data-again]")) again(button);
    $$("[data-menu][open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  on("keydown", (event) => {
    if (event.key !== "Escape") return;
    $$("[data-menu][open]").forEach((menu) => { menu.open = false; $("summary", menu).focus(); });
  });

  // ---- One submit per press: the button waits, its value is still sent -------------------------------------------
  const hold = (form, held) => {
    form.toggleAttribute("data-sending", held);
    $$("button:not([type=button]), input[type=submit]", form).forEach((b) => {
      held ? b.setAttribute("aria-disabled", "true") : b.removeAttribute("aria-disabled");
    });
  };
  const guarded = (form) => form.matches?.('form[method="post" i]:not([data-composer], [data-autosave], [target])');
  on("submit", (event) => {
    if (event.target.hasAttribute("data-sending")) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  on("submit", (event) => {
    if (!event.defaultPrevented && guarded(event.target)) {
      hold(event.target, true);
      setTimeout(hold, 15000, event.target, false);
    }
    if (!event.defaultPrevented) forget(event.target);
  });
  addEventListener("pageshow", () => $$("[data-sending]").forEach((form) => hold(form, false)));

  // ---- Texts that are kept in the tab until they are sent ---------------------------------------------------------
  const keepKey = (field) => `unsent:${location.pathname}:${field.name}`;
  const keep = (field) => store(sessionStorage, keepKey(field), field.value);
  const forget = (form) => $$("[data-keep]", form).forEach((field) => store(sessionStorage, keepKey(field), ""));
  const count = (shown) => {
    const field = page.getElementById(shown.dataset.counter);
    if (!field) return;
    shown.textContent = [...field.value].length;
    shown.classList.toggle("is-over", [...field.value].length > Number(shown.dataset.limit));
  };
  on("input", (event) => {
    const field = event.target;
    if (field.matches("[data-keep]")) keep(field);
    if (field.id) $$(`[data-counter="${CSS.escape(field.id)}"]`).forEach(count);
  });

  // ---- Requests ---------------------------------------------------------------------------------------------------
  const QUIET = "[data-poll], [role=combobox]"; // nobody waits for these, nor misses them
  on("htmx:beforeRequest", ({ detail }) => {
    const asker = detail.elt;
    if (asker.matches(QUIET)) return;
    if (guarded(asker)) hold(asker, true);
    $("#progress").classList.add("htmx-request");
    if (asker.matches("[data-composer]")) bubble(asker);
  });
  on("htmx:confirm", (event) => {
    if (event.target.matches("[data-poll]") && page.hidden) event.preventDefault();
  });
  on("visibilitychange", () => {
    if (!page.hidden) $$("[data-poll]").forEach((poller) => window.htmx?.trigger(poller, "wake"));
  });
  on("htmx:afterRequest", ({ detail }) => {
    const asker = detail.elt;
    $("#progress").classList.remove("htmx-request");
    if (guarded(asker)) hold(asker, false);
    const sent = detail.successful && detail.xhr.status < 400;
    if (asker.matches("[data-composer]")) settle(asker, sent);
    else if (sent) forget(asker);
  });
  on("htmx:responseError", ({ detail }) => {
    if (!detail.elt.matches(QUIET) && !isToast(detail.xhr)) told(String(detail.xhr.status));
  });
  on("htmx:sendError", ({ detail }) => {
    offline(true);
    if (!detail.elt.matches(QUIET)) told("network");
  });
  const isToast = (xhr) => xhr.getResponseHeader("HX-Retarget") === "#toasts"; // the server said it in its own words
  on("htmx:beforeSwap", ({ detail }) => {
    if (isToast(detail.xhr)) detail.shouldSwap = !detail.elt.matches("[data-poll]");
    if (!/^\s*<!doctype/i.test(detail.serverResponse || "")) return;
    detail.shouldSwap = false; // a whole page (signed out, or an error): never inside another page
    if (detail.xhr.status >= 400) told(String(detail.xhr.status));
    else location.assign(detail.xhr.responseURL || location.href);
  });

  // ---- Focus after a swap: what is wrong, what was asked for, the heading, else where it was ---------------------
  let pressed = "";
  on("htmx:beforeSwap", () => { pressed = page.activeElement?.id || ""; });
  on("htmx:afterSwap", ({ detail }) => {
    const root = page.getElementById(detail.target?.id) || detail.elt;
    const asker = detail.requestConfig?.elt;
    const wrong = root.matches(".errors") ? root : $(".errors", root);
    const lost = !page.activeElement || page.activeElement === page.body;
    if (asker?.matches("[data-poll], [data-autosave]")) return;
    const next = wrong || (lost && asker?.matches("[data-more]") && $("a, button", root)) || (lost && ($("[data-focus]", root) || page.getElementById(pressed) || $("h1, h2", root)));
    if (!next) return;
    if (!next.matches("a, button, input, select, textarea, [tabindex]")) next.tabIndex = -1;
    next.focus({ preventScroll: !wrong });
    if (wrong) wrong.scrollIntoView({ block: "start" });
  });
  on("htmx:afterSettle", ({ detail }) => prepare(detail.elt.parentElement || page));

  // ---- The composer: Enter sends on a desktop; the bubble stands before the answer comes --------------------------
  const sends = matchMedia("(pointer: fine)");
  on("keydown", (event) => {
    const form = event.target.closest?.("form[data-composer]");
    if (!form || event.key !== "Enter" || event.shiftKey || event.isComposing || !sends.matches) return;
    event.preventDefault();
    if (event.target.value.trim()) form.requestSubmit();
  });
  const bubble = (form) => {
    const draft = $("template[data-bubble]", form);
    const field = $("textarea", form);
    if (!draft || !field.value.trim()) return;
    const shown = draft.content.firstElementChild.cloneNode(true);
    $("[data-text]", shown).textContent = field.value;
    shown.dataset.pending = field.value;
    shown.setAttribute("aria-busy", "true");
    $(form.getAttribute("hx-target")).append(shown);
  };
  const settle = (form, sent) => {
    const field = $("textarea", form);
    const shown = $$("[data-pending]:not(.msg--failed)", $(form.getAttribute("hx-target"))).shift();
    if (sent) {
      if (!shown || field.value === shown.dataset.pending) field.value = "";
      shown?.remove();
      forget(form);
    } else if (shown) {
      shown.removeAttribute("aria-busy");
      shown.classList.add("msg--failed");
      $$("[data-failed]", shown).forEach((part) => { part.hidden = false; });
      $$("[data-waiting]", shown).forEach((part) => { part.hidden = true; });
    }
    field.focus();
  };
  const again = (button) => {
    const form = $("form[data-composer]");
    const shown = button.closest("[data-pending]");
    $("textarea", form).value = shown.dataset.pending;
    shown.remove();
    form.requestSubmit();
  };

  // ---- Network, and what each new piece of page needs ---------------------------------------------------------------
  const offline = (gone) => {
    page.documentElement.classList.toggle("is-offline", gone);
    const said = $("#offline [data-text]");
    said.textContent = gone ? said.dataset.text : "";
  };
  addEventListener("offline", () => offline(true));
  addEventListener("online", () => offline(false));
  const prepare = (root) => {
    $$("[data-counter]", root).forEach(count);
    $$("[data-themes]", root).forEach((themes) => { themes.hidden = false; });
    $$("[data-keep]", root).forEach((field) => { if (!field.value) field.value = store(sessionStorage, keepKey(field)) || ""; });
  };
  prepare(page);
  showTheme();
  offline(navigator.onLine === false);
  $(".errors")?.focus();
})();
