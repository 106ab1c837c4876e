import styles from './Avatar.module.css'

interface AvatarProps {
  name: string
  /** Decides the colour, so that a person has the same one everywhere. */
  id: string
  /** A CSS length; the density's size when left out. */
  size?: string
}

const HUES = 6

/**
 * Initials on a ground. Drawn here, so that no token ever travels in a picture's address; by the style sheet, so that
 * they are no text: what is copied has none of them, and a button with an avatar is not said to be called "JR".
 */
export function Avatar({ name, id, size }: AvatarProps) {
  return (
    <span
      className={styles.avatar}
      data-hue={hueOf(id)}
      data-initials={initialsOf(name)}
      style={
        size === undefined
          ? undefined
          : { inlineSize: size, blockSize: size, fontSize: `calc(${size} / 2.8)` }
      }
      aria-hidden="true"
    />
  )
}

function initialsOf(name: string): string {
  const initials = name.split(/[\s._-]+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
  return [...initials.slice(0, 1), ...initials.slice(1).slice(-1)].join('').toUpperCase()
}

function hueOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (sum % HUES) + 1
}
