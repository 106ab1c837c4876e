/** Remembers the `size` values used last. */
export function createLru<Key, Value>(size: number) {
  const values = new Map<Key, Value>()

  return {
    get(key: Key): Value | undefined {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },

    set(key: Key, value: Value): void {
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > size && oldest !== undefined) values.delete(oldest)
    },
  }
}
