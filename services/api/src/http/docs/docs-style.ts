/** The look of `/docs`, served as a file because inline styles are not allowed. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { columns: 2; list-style: none; padding: 0; font-size: .85rem; }
article { border-top: 1px solid #8884; padding: .5rem 0 1.5rem; }
.method { font: bold .8rem ui-monospace, monospace; padding: .1rem .4rem; border-radius: .25rem; background: #8883; }
.needs, small { opacity: .75; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #8883; }
pre { background: #8882; padding: .75rem; overflow-x: auto; font-size: .8rem; }
code { font-family: ui-monospace, monospace; }
`;
