import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RenstraChecker } from 'renstra/checker';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'renstra-checker': DetailedHTMLProps<HTMLAttributes<RenstraChecker>, RenstraChecker> & { src?: string; bahasa?: 'id' | 'en'; tema?: 'terang' | 'gelap' };
    }
  }
}
