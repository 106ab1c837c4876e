declare module 'qs' {
  interface ParseOptions {
    ignoreQueryPrefix?: boolean
    arrayLimit?: number
    throwOnLimitExceeded?: boolean
  }
  function parse(text: string, options?: ParseOptions): Record<string, unknown>
  const qs: { parse: typeof parse }
  export default qs
}
