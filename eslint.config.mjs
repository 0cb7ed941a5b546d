// What the scripts of the player and of the preview's workbench keep to beside their types: `npm run lint`.
import js from "@eslint/js";

const BROWSER = ["window", "document", "navigator", "performance", "crypto", "Intl", "Node", "Element", "HTMLInputElement",
  "HTMLElement", "HTMLSelectElement", "HTMLTextAreaElement", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "BigInt", "Blob", "URL"];

const scripts = (files, names, more = {}) => ({
  files: [files],
  languageOptions: {
    ecmaVersion: 2020,
    sourceType: "module",
    globals: Object.fromEntries(names.map((name) => [name, "readonly"])),
  },
  rules: {
    eqeqeq: "error",
    "no-var": "error",
    "prefer-const": "error",
    "no-shadow": "error",
    "no-implicit-coercion": "error",
    "no-console": "error",
    "no-eval": "error",
    "no-implied-eval": "error",
    complexity: ["error", 13],
    // Control characters are what the texts are freed of.
    "no-control-regex": "off",
    "max-depth": ["error", 3],
    "max-lines": ["error", 300],
    "max-lines-per-function": ["error", { max: 35, skipComments: true, skipBlankLines: true }],
    "max-params": ["error", 5],
    ...more,
  },
});

export default [
  js.configs.recommended,
  scripts("templates/sco/src/**/*.js", BROWSER, {
    // Only dom.js knows which words are of another language than the page.
    "no-restricted-syntax": [
      "error",
      { selector: "AssignmentExpression[left.property.name='textContent'][right.value!='']", message: "use refill" },
    ],
  }),
  // The workbench alone speaks to a server, its own.
  scripts("templates/preview/static/**/*.js", [...BROWSER, "fetch", "EventSource", "DOMParser", "sessionStorage"]),
];
