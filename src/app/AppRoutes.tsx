import { Route, Routes } from 'react-router'

import { RoomRedirect } from '#rooms/RoomRedirect.tsx'
import { RequireSession } from '#session/RequireSession.tsx'

import { AppLayout } from './AppLayout.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { ResolveScreen } from './ResolveScreen.tsx'
import { RoomPage } from './RoomPage.tsx'
import { Screen } from './Screen.tsx'
import { GalleryPage, MessagesPage, RoomsScreen, SignInPage } from './screens.ts'

/** Every address of the app. The gallery keeps its route while a picture is open over it. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="login" element={<Screen of={<SignInPage />} />} />
      <Route element={<RequireSession />}>
        <Route element={<AppLayout />}>
          <Route index element={<Screen of={<RoomsScreen />} />} />
          <Route path="room/:roomId" element={<RoomPage />}>
            <Route index element={<RoomRedirect />} />
            <Route path="images" element={<Screen of={<GalleryPage />} />}>
              <Route path=":fileId" element={null} />
            </Route>
            <Route path="messages" element={<Screen of={<MessagesPage />} />} />
          </Route>
          <Route path="group/:name/*" element={<Screen of={<ResolveScreen />} />} />
          <Route path="channel/:name/*" element={<Screen of={<ResolveScreen />} />} />
          <Route path="direct/:partner/*" element={<Screen of={<ResolveScreen />} />} />
          <Route path="*" element={<Screen of={<NotFoundPage />} />} />
        </Route>
      </Route>
    </Routes>
  )
}
