/** Whether the service in this container is ready: its own answer, asked from within. */
const port = process.env.NGHE_PORT ?? "8080";
const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2500) }).catch(
  () => undefined,
);
process.exitCode = answer?.ok === true ? 0 : 1;
