/** How `/live` is spoken to, as part of the documentation: OpenAPI has no words for a WebSocket. */
export const LIVE_GUIDE = `<section id="live"><h2>Live</h2>
<p>The WebSocket <code>/live</code> keeps questions answered. Frames are JSON text. The first says who asks, unless the
request already carried <code>Authorization: Bearer KEY</code>; a key never belongs into the address.</p>
<pre>→ {"type":"auth","key":"nghe_…"}
← {"type":"ready","version":"…","asOf":1773130830000,"behind":false}
→ {"type":"subscribe","id":"a","query":{"kind":"share-of-voice","workspace":"acme","last":"24h"}}
← {"type":"snapshot","id":"a","seq":1,"asOf":1773130830000,"data":{…}}
← {"type":"update","id":"a","seq":2,"asOf":1773130831200,"data":{…}}
→ {"type":"unsubscribe","id":"a"}</pre>
<p>A query has REST's last path part as its <code>kind</code> and REST's parameters beside it (lists as JSON arrays, no
<code>cursor</code>); <code>data</code> has REST's shape. An update is the whole new answer, but for
<code>mentions</code> and <code>alerts</code>, whose updates carry what is new or changed. A snapshot may come at any
time and is the whole truth: after something was deleted, and for a client that was too slow for an update.
<code>seq</code> has no holes. <code>{"type":"ping"}</code> is answered by <code>pong</code>. <code>behind</code> in
<code>ready</code> and <code>pong</code> is true while posts that came more than 15 seconds ago are not in the tables;
<code>data.storedAt</code> is when the newest change of the workspace's mentions came.</p>
<p>An error is <code>{"type":"error","id":…,"code":…,"message":…}</code>; <code>unavailable</code> passes by itself, any
other with an id ends that subscription. Close codes: 4401 the key is not accepted (or no more), 1013 try again later,
1008 too many messages, 1009 too large a one. After a lost connection subscribe again: the answer is a new snapshot.</p>
</section>`;
