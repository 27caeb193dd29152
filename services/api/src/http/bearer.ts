const BEARER = /^Bearer +(\S{1,300})$/i;

/** The key in `Authorization: Bearer KEY`; undefined where there is none. */
export function bearerKey(authorization: undefined | string | null): undefined | string {
  return BEARER.exec(authorization?.trim() ?? "")?.[1];
}
