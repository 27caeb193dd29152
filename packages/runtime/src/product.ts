/** The version of the product: every package has the same. */
export const VERSION = "0.1.0";

/** How the product names itself to the sites and receivers that it calls. */
export const USER_AGENT = `nghe/${VERSION} (social listening, self-hosted)`;
