export { BadScopeToken, createScopes } from "./create-scopes.ts";
