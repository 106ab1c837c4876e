import '#styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from '#app/App.tsx'
import { applyAppearance } from '#app/appearance.ts'
import { loadIcons } from '#ui/loadIcons.ts'

applyAppearance()
loadIcons()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <App basename={import.meta.env.BASE_URL} />
  </StrictMode>,
)
