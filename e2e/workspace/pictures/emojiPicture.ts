/** Custom emoji of the company, as SVG. */
export function emojiPicture(name: string): string | undefined {
  return emoji[name]
}

const frame = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${body}</svg>`

const emoji: Readonly<Record<string, string>> = {
  lantern: frame(
    '<path d="M20 20Q32 2 44 20" fill="none" stroke="#33403c" stroke-width="4"/><rect x="17" y="18" width="30" height="8" rx="4" fill="#2f5a50"/><rect x="20" y="26" width="24" height="24" rx="3" fill="#ffd98a"/><rect x="27" y="29" width="10" height="18" rx="5" fill="#fff7de"/><rect x="15" y="50" width="34" height="10" rx="4" fill="#2f5a50"/>',
  ),
  kestrel: frame(
    '<path d="M4 22Q20 16 32 30Q44 16 60 22Q48 26 38 36L32 58L26 36Q16 26 4 22Z" fill="#a4572b"/><circle cx="32" cy="27" r="5" fill="#e9d6bd"/><path d="M32 29l4 3-4 3z" fill="#3a2a20"/>',
  ),
}
