import { expect, it } from "vitest";
import { deliveryId } from "./delivery-id.ts";
import { webhookHeaders } from "./signature.ts";

it("signs the specification's own example as the specification does", () => {
  const headers = webhookHeaders({
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: 1_614_265_330_000,
    body: '{"test": 2432232314}',
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  });
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

it("names a delivery by alert, revision and channel alone", () => {
  const alert = { id: "a".repeat(32), revision: 1 };
  const ids = [deliveryId(alert, "c1"), deliveryId({ ...alert, revision: 2 }, "c1"), deliveryId(alert, "c2")];
  expect(deliveryId({ ...alert }, "c1")).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});
