import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@nghe/runtime";
import { describeBusContract } from "../testing/bus-contract.ts";
import { createLmdbBus } from "./create-lmdb-bus.ts";

describeBusContract("lmdb", async () => {
  const path = await mkdtemp(join(tmpdir(), "nghe-bus-"));
  return {
    open: ({ closeDeadlineMs }) => createLmdbBus({ path, clock: systemClock, closeDeadlineMs }),
    dispose: () => rm(path, { recursive: true, force: true }),
    patienceMs: 5_000,
  };
}, []);
