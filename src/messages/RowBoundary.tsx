import { Component, type ReactNode } from 'react'

interface RowBoundaryProps {
  children: ReactNode
}

/** A message that breaks is a sentence in its place; the rest of the conversation goes on. React has no hook for this. */
export class RowBoundary extends Component<RowBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <p>This message cannot be shown here.</p> : this.props.children
  }
}
