import { platformOf } from "./platform-names.ts";

const X_STATUS = /^\/(?:[^/]+|i\/web)\/status(?:es)?\/(\d{1,20})(?:\/|$)/;
const FACEBOOK_POST = /\/(?:posts|permalink|videos|reel)\/(?:[^/]*[^/\d][^/]*\/)?(\d{5,25}|pfbid\w{10,100})\/?$/;
const FACEBOOK_QUERY = ["story_fbid", "fbid", "v"];
const YOUTUBE_ID = /^[\w-]{11}$/;
const YOUTUBE_PATH = /^\/(?:shorts|live|embed)\/([\w-]{11})\/?$/;
const TIKTOK_VIDEO = /^\/@[^/]+\/(?:video|photo)\/(\d{10,25})\/?$/;

/**
 * The platform's own id of the post that an address is of, where the address says it plainly: a status of X, a post of
 * Facebook, a video of YouTube or TikTok. Undefined for all else, so for an address of a comment too.
 */
export function idInAddress(address: undefined | string): undefined | string {
  const platform = platformOf(address);
  if (address === undefined || platform === undefined) return undefined;
  const url = new URL(address);
  switch (platform) {
    case "x":
      return X_STATUS.exec(url.pathname)?.[1];
    case "facebook":
      return facebookId(url);
    case "youtube":
      return youtubeId(url);
    case "tiktok":
      return TIKTOK_VIDEO.exec(url.pathname)?.[1];
    default:
      return undefined;
  }
}

function facebookId({ pathname, searchParams }: URL): undefined | string {
  if (searchParams.has("comment_id")) return undefined;
  const named = FACEBOOK_QUERY.map((name) => searchParams.get(name)).find((value) =>
    /^\d{5,25}$|^pfbid\w{10,100}$/.test(value ?? ""),
  );
  return FACEBOOK_POST.exec(pathname)?.[1] ?? named ?? undefined;
}

function youtubeId({ hostname, pathname, searchParams }: URL): undefined | string {
  if (searchParams.has("lc")) return undefined;
  const named =
    hostname === "youtu.be" ? pathname.slice(1) : pathname === "/watch" ? (searchParams.get("v") ?? "") : "";
  return YOUTUBE_ID.test(named) ? named : YOUTUBE_PATH.exec(pathname)?.[1];
}
