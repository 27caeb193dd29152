import "@nghe/contracts/no-code-generation";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { takeKeyOfPage } from "./session/page-key.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/figures.css";
import "./styles/stream.css";
import "./styles/forms.css";

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no #page");
createRoot(place).render(
  <StrictMode>
    <App firstKey={takeKeyOfPage()} />
  </StrictMode>,
);
