import { createServer } from "node:net";
import { type Finding, ill, well } from "./finding.ts";

export type Port = { name: string; host: string; port: number; setting: string };

/** Whether a port is free, or a server of ours has it: `isOurs` asks. */
export async function lookAtPort(at: Port, isOurs: () => Promise<boolean>): Promise<Finding> {
  const name = `port ${at.port}`;
  const problem = await tryPort(at);
  if (problem === undefined) return well(name, `free (${at.name})`);
  if (problem === "EADDRINUSE" && (await isOurs())) return well(name, `${at.name}: a server of Nghe answers there`);
  const said = problem === "EADDRINUSE" ? "another program has it" : problem;
  return ill(name, said, `set ${at.setting} to another port (and NGHE_HOST to an address of this machine)`);
}

/** The code of the error; undefined where one can listen there. */
function tryPort({ host, port }: Port): Promise<undefined | string> {
  return new Promise((tried) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => tried(error.code ?? error.message));
    server.listen(port, host, () => void server.close(() => tried(undefined)));
  });
}
