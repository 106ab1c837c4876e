import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { contentSecurityPolicy, securityHeaders } from './securityHeaders.ts'

const nobody = { imageHosts: [], frameAncestors: [] }

test('allows nothing inline, evaluated or foreign by default', () => {
  const policy = contentSecurityPolicy(nobody)

  expect(policy).toMatch(/^default-src 'none';/)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types vitrine")
})

test('lets pictures come from the named hosts, and nothing else', () => {
  const policy = contentSecurityPolicy({ ...nobody, imageHosts: ['https://pics.example'] })

  const directives = policy.split('; ').filter((directive) => directive.includes('https://pics.example'))
  expect(directives.map((directive) => directive.split(' ')[0])).toEqual([
    'connect-src',
    'img-src',
    'media-src',
  ])
})

test('lets the named pages frame the app', () => {
  const policy = contentSecurityPolicy({ ...nobody, frameAncestors: ["'self'", 'https://wiki.example'] })

  expect(policy).toContain("frame-ancestors 'self' https://wiki.example")
})

test('connects to a server on another origin when the deployment names one', () => {
  const policy = contentSecurityPolicy({ ...nobody, serverOrigin: 'https://chat.example' })

  expect(policy).toContain("connect-src 'self' https://chat.example wss://chat.example;")
})

test('is what the README tells proxies to send', () => {
  const readme = readFileSync('README.md', 'utf8')

  for (const [name, value] of Object.entries(securityHeaders(nobody))) {
    expect(readme).toContain(`add_header ${name} "${value}" always;`)
    expect(readme).toContain(`${name} "${value}"`)
  }
})
