import { describe, expect, it } from "vitest";
import { idInAddress } from "./id-in-address.ts";

describe("the id of a post in its address", () => {
  it.each([
    ["https://x.com/vyvy/status/2028234567890123456", "2028234567890123456"],
    ["https://twitter.com/vyvy/status/2028234567890123456?s=20", "2028234567890123456"],
    ["http://www.twitter.com/vyvy/statuses/20/photo/1", "20"],
    ["https://mobile.twitter.com/i/web/status/2028234567890123456", "2028234567890123456"],
    ["https://www.facebook.com/tramay/posts/1234567890", "1234567890"],
    ["https://www.facebook.com/tramay/posts/tra-may-xin-loi/1234567890/", "1234567890"],
    ["https://facebook.com/tramay/posts/pfbid02abcDEFghij", "pfbid02abcDEFghij"],
    ["https://www.facebook.com/groups/1/permalink/1234567890/", "1234567890"],
    ["https://m.facebook.com/story.php?story_fbid=1234567890&id=44", "1234567890"],
    ["https://www.facebook.com/photo.php?fbid=1234567890", "1234567890"],
    ["https://www.facebook.com/watch/?v=1234567890", "1234567890"],
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "dQw4w9WgXcQ"],
    ["https://youtu.be/dQw4w9WgXcQ", "dQw4w9WgXcQ"],
    ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "dQw4w9WgXcQ"],
    ["https://www.tiktok.com/@an.an/video/7340000000000000001", "7340000000000000001"],
  ])("is taken where it is plain: %s", (address, id) => {
    expect(idInAddress(address)).toBe(id);
  });

  it.each([
    ["of a comment", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgzAbc"],
    ["of a comment", "https://www.facebook.com/tramay/posts/1234567890?comment_id=77"],
    ["of an account", "https://x.com/vyvy"],
    ["of a page", "https://www.facebook.com/tramay"],
    ["of a list of videos", "https://www.youtube.com/playlist?list=PL123"],
    ["of another site with such a path", "https://vnexpress.net/a/status/2028234567890123456"],
    ["that only ends alike", "https://notx.com/vyvy/status/2028234567890123456"],
    ["that is none", "twitter.com/vyvy/status/1"],
    ["that is not there", undefined],
  ])("is not taken from one %s", (_what, address) => {
    expect(idInAddress(address)).toBeUndefined();
  });
});
