interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy
}

declare global {
  // TypeScript's library does not know it yet, and not every browser has it.
  var trustedTypes: TrustedTypes | undefined
}

let policy: ScriptUrlPolicy | undefined

/**
 * The address of one of our own scripts, for a worker: the deployment's policy demands that somebody vouches for it.
 */
export function trustedScriptUrl(url: string): string {
  policy ??= createPolicy()
  return policy.createScriptURL(url)
}

function createPolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: ownScript }
  return globalThis.trustedTypes?.createPolicy('vitrine', rules) ?? rules
}

function ownScript(url: string): string {
  const { href, origin } = new URL(url, document.baseURI)
  if (origin !== location.origin) throw new TypeError('Only scripts of this app may run')
  return href
}
