import { z } from "zod";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { serverAddress } from "../connect.ts";
import type { Finding } from "../doctor/finding.ts";
import { well } from "../doctor/finding.ts";
import { lookAtData } from "../doctor/look-at-data.ts";
import { lookAtEngines } from "../doctor/look-at-engines.ts";
import { lookAtMachine, type Machine } from "../doctor/look-at-machine.ts";
import { lookAtPort } from "../doctor/look-at-ports.ts";
import { table } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";
import { createServerClient } from "../server-client.ts";

const USAGE = `nghe doctor [--json]

Looks whether this machine can run Nghe: Node, platform, native parts, memory, disk, data directory, ports, time
zones. Each line says ok, or the problem and what to do; exit code 1 where there is one. Changes nothing.`;

/** `nghe doctor`: what stands in the way of running here. */
export function doctorCommand(machineOf: () => Machine): Command {
  return {
    name: "doctor",
    summary: "look whether this machine can run it",
    usage: USAGE,
    async run(args, context) {
      const { values, positionals } = parseOptions(args, { json: { type: "boolean", default: false } });
      if (positionals.length > 0) throw new UsageError("it takes no words");
      const findings = await lookAtAll(machineOf(), context);
      const problems = findings.filter(({ todo }) => todo !== undefined).length;
      context.terminal.out(values.json ? JSON.stringify(findings, null, 2) : linesOf(findings));
      if (!values.json) context.terminal.err(problems === 0 ? "All is well." : `${problems} to mend.`);
      return problems === 0 ? 0 : 1;
    },
  };
}

async function lookAtAll(machine: Machine, context: CommandContext): Promise<Finding[]> {
  const { host, port, sqlPort, dataDir } = context.config();
  const client = createServerClient(await serverAddress(context));
  const isOurs = (): Promise<boolean> =>
    client.get("/openapi.json", z.looseObject({ openapi: z.string() })).then(
      () => true,
      () => false,
    );
  return [
    ...lookAtMachine(machine),
    ...(await lookAtEngines()),
    ...(await lookAtData(dataDir)),
    await lookAtPort({ name: "page and API", host, port, setting: "NGHE_PORT" }, isOurs),
    await lookAtPort({ name: "SQL", host, port: sqlPort, setting: "NGHE_CLICKHOUSE_PORT" }, isOurs),
    well("browser", "none is needed to run; only the browser tests want Chromium"),
  ];
}

function linesOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ name, said, todo }) =>
    todo === undefined ? [name, "ok", said] : [name, "PROBLEM", `${said}; ${todo}`],
  );
  return table(["WHAT", "STATE", ""], rows);
}
