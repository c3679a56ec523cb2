import type { Provider } from '../provide/provide.js';
import type { Component } from '../words/result.js';

/** Provides each component once, however many ask for it at whatever time: all get the same, or the same failure. */
export class ProvidedOnce implements Pick<Provider, 'provide' | 'apps'> {
  private readonly provider: Pick<Provider, 'provide' | 'apps'>;
  private readonly components = new Map<string, Promise<Component>>();
  private image: Promise<string> | undefined;

  constructor(provider: Pick<Provider, 'provide' | 'apps'>) {
    this.provider = provider;
  }

  provide(...[name, spec, text]: Parameters<Provider['provide']>): Promise<Component> {
    const key = `${name} ${text}`;
    const known = this.components.get(key) ?? this.provider.provide(name, spec, text);
    this.components.set(key, known);
    return known;
  }

  apps(): Promise<string> {
    this.image ??= this.provider.apps();
    return this.image;
  }
}
