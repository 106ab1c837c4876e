/** A colour that an integration sent, if it is one and nothing but one. */
export function safeColor(color: string | undefined): string | undefined {
  const text = color?.trim().toLowerCase() ?? ''
  if (/^#(?:[\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})$/.test(text)) return text
  return Object.hasOwn(NAMED, text) ? NAMED[text] : undefined
}

/** The words of Slack's format, which integrations borrow, and the plain names. */
const NAMED: Record<string, string> = {
  good: 'var(--success)',
  warning: 'var(--warning)',
  danger: 'var(--danger)',
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  purple: 'purple',
  gray: 'gray',
  grey: 'grey',
  black: 'black',
  white: 'white',
}
