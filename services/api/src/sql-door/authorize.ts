import type { Registry } from "@nghe/registry";
import { reaches } from "../auth/access.ts";
import { MAX_STALENESS_MS } from "../auth/authenticator.ts";
import type { Authenticator, Identity } from "../auth/identity.ts";
import type { DoorRequest } from "./http/door-request.ts";
import { DoorException } from "./http/exception.ts";

const USER = "default";

/** Who asks: an API key with the read scope is the password of the user `default`. Throws `DoorException`. */
export function authorize(
  request: Pick<DoorRequest, "user" | "password">,
  { authenticator, registry }: { authenticator: Authenticator; registry: Pick<Registry, "staleness"> },
): Identity {
  if (registry.staleness() > MAX_STALENESS_MS) {
    throw new DoorException(
      516,
      "AUTHENTICATION_FAILED",
      "Keys cannot be checked at the moment. Try again shortly",
      503,
    );
  }
  if (request.password === undefined || request.password === "") {
    const message = `${USER}: Authentication failed: no password. Give an API key with the read scope as the password`;
    throw new DoorException(194, "REQUIRED_PASSWORD", message);
  }
  const identity = request.user === USER ? authenticator.authenticate(request.password) : undefined;
  if (identity === undefined) {
    const message = `${USER}: Authentication failed: the user is ${USER}, and the password an API key that is in force`;
    throw new DoorException(516, "AUTHENTICATION_FAILED", message);
  }
  if (!reaches(identity, "read")) throw new DoorException(497, "ACCESS_DENIED", "The key has no read scope");
  return identity;
}
