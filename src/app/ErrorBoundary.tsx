import { Component, type ReactNode } from 'react'

import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Notice } from '#ui/Notice.tsx'

interface ErrorBoundaryProps {
  children: ReactNode
}

interface ErrorBoundaryState {
  error: unknown
}

/** What broke is replaced by a sentence; the rest of the app goes on. React has no hook for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error ?? new Error('Nothing was thrown') }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children

    const isCodeMissing =
      error instanceof Error && /dynamically imported|module script|preload css/i.test(error.message)
    return (
      <Notice
        icon="warning"
        tone="danger"
        title={isCodeMissing ? 'This part of Vitrine did not arrive' : 'This screen broke'}
        actions={
          <>
            <Button
              variant="primary"
              onClick={() => {
                if (isCodeMissing) window.location.reload()
                else this.setState({ error: undefined })
              }}
            >
              {isCodeMissing ? 'Reload' : 'Try again'}
            </Button>
            <ButtonLink to="/" variant="quiet">
              Go to rooms
            </ButtonLink>
          </>
        }
      >
        {isCodeMissing
          ? 'The network failed, or a newer version was put in its place. Reloading brings it, at the same address.'
          : 'Something in it could not be shown. Nothing in your workspace has changed.'}
      </Notice>
    )
  }
}
