import type { ReactNode } from 'react'

export interface Fact {
  label: string
  value: ReactNode
}

export function FactRow({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
