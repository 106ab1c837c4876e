/** What in a page could run, load or lead somewhere it must not: nothing, if all goes well. */
export function violations(html: string, server: string): readonly string[] {
  // What React writes has every `<` and `"` of a text escaped, so tags are what looks like one.
  return Array.from(html.matchAll(/<([^\s/>]+)([^<]*?)\/?>/g)).flatMap(([, tag = '', rest = '']) => {
    const attributes = new Map(
      Array.from(rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => [
        name,
        unescape(value),
      ]),
    )
    const about = (what: string) => `<${tag}> ${what}`
    const found = Array.from(attributes).filter(([name, value]) => !isHarmless(tag, name, value, server))
    const complaints = found.map(([name, value]) => about(`${name}=${value}`))
    if (!TAGS.has(tag) && !MATH.has(tag)) complaints.push(about('is no element of a message'))
    const isStranger =
      attributes.get('target') === '_blank' && attributes.get('rel') === 'noopener noreferrer'
    if (leadsOut(attributes.get('href')) && !isStranger) complaints.push(about('tells where one comes from'))
    return complaints
  })
}

const TAGS = new Set(
  `a article b bdi blockquote button code dd details div dl dt em figcaption figure h2 hr img li math small ol p pre s span
  strong summary svg table tbody td th thead time tr ul use`.split(/\s+/),
)

/** MathML has nothing that loads, and these have nothing that leads anywhere. */
const MATH = new Set(
  `math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose merror
  msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd`.split(/\s+/),
)

const HARMLESS = new Set(
  `alt class dateTime datetime disabled draggable hidden id key loading popover popoverTarget popovertarget referrerPolicy referrerpolicy rel role scope tabindex target
  title type value`.split(/\s+/),
)

function isHarmless(tag: string, name: string, value: string, server: string): boolean {
  if (/^(?:data|aria)-[a-z-]+$/.test(name) || HARMLESS.has(name)) return true
  if (MATH.has(tag))
    return (
      !/^(?:on|href|src|style|class|id|xlink)/i.test(name) &&
      !/[():;]/.test(value.replace('application/x-tex', ''))
    )
  if (name === 'style') return !/url|image|expression|@|\\|position|[{}<]/i.test(value)
  if (name === 'src') {
    return (
      tag === 'img' &&
      (/^data:image\/jpeg;base64,[\w+/=\s]*$/.test(value) || value.startsWith(`${server}/emoji-custom/`))
    )
  }
  if (name !== 'href') return false
  if (tag === 'use') return /^#icon-[a-z-]+$/.test(value)
  return tag === 'a' && isAddress(value)
}

function isAddress(href: string): boolean {
  if (/^\/(?![/\\])/.test(href)) return true
  if (/^(?:mailto|tel):/.test(href)) return true
  if (!/^https?:\/\//.test(href)) return false
  const { username, password } = new URL(href)
  return username === '' && password === ''
}

function leadsOut(href: string | undefined): boolean {
  return href !== undefined && /^https?:/.test(href)
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
