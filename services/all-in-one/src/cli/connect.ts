import { readAdminKey } from "../embedded/data-directory.ts";
import type { CommandContext } from "./command.ts";
import { createServerClient, type ServerAddress, type ServerClient, ServerFailure } from "./server-client.ts";

/** Where the server of this environment is, with the admin key: NGHE_ADMIN_KEY, else the data directory's own. */
export async function serverAddress({ config: read }: CommandContext): Promise<ServerAddress> {
  const config = read();
  const key = config.adminKey ?? (await readAdminKey(config.dataDir)) ?? "";
  return { host: config.host, port: config.port, key };
}

/** A client of the running server. Throws `ServerFailure` that says how to start one where none runs. */
export async function connect(context: CommandContext): Promise<ServerClient> {
  const address = await serverAddress(context);
  const client = createServerClient(address);
  if (!(await client.isUp())) throw noServer(`${address.host}:${address.port}`);
  return client;
}

export function noServer(where: string): ServerFailure {
  return new ServerFailure(
    "no-server",
    `no server answers at ${where}. Start one with "npm start" in another terminal; NGHE_HOST and NGHE_PORT say where it is`,
    { retriable: true },
  );
}
