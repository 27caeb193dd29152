import "@nghe/contracts/no-code-generation";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { takeKey } from "./session/key.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/figures.css";
import "./styles/stream.css";
import "./styles/forms.css";

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no #page");
const firstKey = takeKey({
  hash: window.location.hash,
  stored: localStorage,
  clearHash: () => window.history.replaceState(null, "", window.location.pathname + window.location.search),
});
createRoot(place).render(
  <StrictMode>
    <App firstKey={firstKey} />
  </StrictMode>,
);
