/** Of an exported page. A test tells the new hash when this changes. */
export const HTML_STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem;overflow-wrap:anywhere}
h1,h2{font-family:Palatino,"Palatino Linotype","Book Antiqua",Georgia,serif;font-weight:500}
h1{margin:0 0 .5rem}
h2{margin:2.5rem 0 1rem;padding-bottom:.25rem;border-bottom:1px solid #8886;font-size:1.25rem}
a{color:light-dark(#0b6b50,#7fd6b4)}
header.head dl{display:grid;grid-template-columns:auto 1fr;gap:0 1rem}
dt,.muted,.about{color:light-dark(#5b6662,#a5b0ac)}
dd{margin:0}
article{margin:1rem 0}
article>p.about{margin:0 0 .125rem;font-size:.875rem}
article>p.about b{color:CanvasText;font-size:1rem}
p{margin:.25rem 0}
blockquote,.card{margin:.5rem 0;padding:.125rem 0 .125rem .75rem;border-left:3px solid #8888}
pre{overflow:auto;padding:.75rem 1rem;border-radius:8px;background:#8882;white-space:pre-wrap}
code{font:.875em ui-monospace,monospace}
table{border-collapse:collapse}
th,td{padding:.25rem .75rem;border:1px solid #8886;text-align:left}
.center{text-align:center}
.right{text-align:right}
ul.tasks{padding:0;list-style:none}
.heading{font-weight:600}
.big{font-size:2rem}
.mention{font-weight:600}
.spoiler{background:CanvasText}
.spoiler:hover,.spoiler:focus{background:none}
figure{margin:.5rem 0}
img{max-width:100%;max-height:30rem;border-radius:3px}
figcaption,.file{font-size:.875rem}
@page{margin:16mm 18mm}
@media print{:root{color-scheme:light;font-size:10.5pt}body{max-width:none;padding:0}
h1,h2,.about{break-after:avoid}article,figure,tr{break-inside:avoid}p,li{orphans:3;widows:3}
h2{margin:1.5rem 0 .75rem}article{margin:.75rem 0}img{max-height:11cm}
a{color:inherit;text-decoration-color:#888}pre,.spoiler{border:1px solid #8888;background:none}}`

/** SHA-256 of the style, in base64: what the page's policy allows, and nothing else. */
export const HTML_STYLE_HASH = 'sha256-xiB4bN2egF4OfpNA2aWjV1nFUTjtRqASQbSqe7vBAvc='
