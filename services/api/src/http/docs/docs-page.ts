import { escapeHtml, withCode } from "./escape-html.ts";
import { LIVE_GUIDE } from "./live-guide.ts";
import type { OpenApi, Operation, Parameter } from "./open-api.ts";
import { schemaText } from "./schema-text.ts";

/** The API's documentation as one readable page, without a script and without anything from elsewhere. */
export function docsPage(api: OpenApi): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const sections = api.tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<section><h2>${escapeHtml(name)}</h2>${own.map(operationHtml).join("")}</section>`;
  });
  const contents = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${operation.operationId}"><b>${method}</b> ${escapeHtml(path)}</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(api.info.title)} API</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/style.css"></head><body>
<header><h1>${escapeHtml(api.info.title)} API <small>${escapeHtml(api.info.version)}</small></h1>
<p>${withCode(api.info.description)}</p>
<p>The same as a document for machines: <a href="/openapi.json">openapi.json</a></p></header>
<nav><ul>${contents.join("")}<li><a href="#live"><b>WS</b> /live</a></li></ul></nav><main>${sections.join("")}${LIVE_GUIDE}</main></body></html>`;
}

type Listed = { path: string; method: string; operation: Operation };

function operationHtml({ path, method, operation }: Listed): string {
  return `<article id="${operation.operationId}">
<h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${escapeHtml(path)}</code></h3>
<p>${withCode(operation.summary)}</p><p class="needs">${withCode(operation.description)}</p>
${parametersHtml(operation.parameters)}${bodyHtml(operation)}${responsesHtml(operation)}</article>`;
}

function parametersHtml(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code>${required ? " *" : ""}</td><td>${place}</td>` +
      `<td><code>${escapeHtml(schemaText(schema))}</code></td><td>${withCode(description)}</td></tr>`,
  );
  return `<table><thead><tr><th>Parameter</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead>
<tbody>${rows.join("")}</tbody></table>`;
}

function bodyHtml({ requestBody }: Operation): string {
  if (requestBody === undefined) return "";
  return Object.entries(requestBody.content)
    .map(([type, { schema }]) => `<h4>Body, ${escapeHtml(type)}</h4><pre>${escapeHtml(schemaText(schema))}</pre>`)
    .join("");
}

function responsesHtml({ responses }: Operation): string {
  return Object.entries(responses)
    .map(([status, { description, content }]) => {
      const schema = content?.["application/json"]?.schema;
      const shape = schema === undefined || "$ref" in schema ? "" : `<pre>${escapeHtml(schemaText(schema))}</pre>`;
      return `<details><summary><b>${status}</b> ${withCode(description)}</summary>${shape}</details>`;
    })
    .join("");
}
