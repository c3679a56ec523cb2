import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 5385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(6353)
const { safeRe: re, t } = __nccwpck_require__(5471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 7648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 6874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 8511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 2603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 4554:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 7192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 9872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 6114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 2088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(5471)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(3348)
const parse = __nccwpck_require__(6353)
const valid = __nccwpck_require__(8780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(2338)
const diff = __nccwpck_require__(711)
const major = __nccwpck_require__(8511)
const minor = __nccwpck_require__(2603)
const patch = __nccwpck_require__(8756)
const prerelease = __nccwpck_require__(5714)
const compare = __nccwpck_require__(8469)
const rcompare = __nccwpck_require__(4554)
const compareLoose = __nccwpck_require__(6874)
const compareBuild = __nccwpck_require__(7648)
const sort = __nccwpck_require__(9872)
const rsort = __nccwpck_require__(7192)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(1236)
const lte = __nccwpck_require__(6717)
const cmp = __nccwpck_require__(8646)
const coerce = __nccwpck_require__(5385)
const truncate = __nccwpck_require__(6114)
const Comparator = __nccwpck_require__(9379)
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const toComparators = __nccwpck_require__(4750)
const maxSatisfying = __nccwpck_require__(3193)
const minSatisfying = __nccwpck_require__(8595)
const minVersion = __nccwpck_require__(1866)
const validRange = __nccwpck_require__(4737)
const outside = __nccwpck_require__(280)
const gtr = __nccwpck_require__(2276)
const ltr = __nccwpck_require__(5213)
const intersects = __nccwpck_require__(3465)
const simplifyRange = __nccwpck_require__(2028)
const subset = __nccwpck_require__(1489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 2276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 3465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 5213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 3193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 8595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 1866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const gt = __nccwpck_require__(6599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)
const gte = __nccwpck_require__(1236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 2028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 1489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 4750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 9341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ bug)
/* harmony export */ });
/* unused harmony export doubted */
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);

/** The finding of what nobody expected: the stack is what helps. The debug log has it, too. */
function bug(error) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const { message, stack = message } = thrown;
    (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .traceBug */ .cB)(thrown);
    return {
        id: 'bug',
        severity: 'error',
        message: `This is a bug of criu-lxc-test: ${message}`,
        evidence: stack,
        advice: 'Please report it with what stands here.',
    };
}
/** A bug of ours puts everything in doubt: the verdict is `error`, whatever it was before. */
function doubted(result) {
    const found = result.findings.find(({ id }) => id === 'bug');
    if (found === undefined || result.explainedBy === 'bug')
        return result;
    return { ...result, verdict: 'error', failureClass: null, cause: found.message, explainedBy: found.id };
}
//# sourceMappingURL=bug.js.map

/***/ }),

/***/ 746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ Clients),
  mF: () => (/* binding */ caller),
  oI: () => (/* binding */ endsOf),
  H1: () => (/* binding */ hasClients),
  fj: () => (/* binding */ join),
  wX: () => (/* binding */ serve)
});

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __nccwpck_require__(481);
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __nccwpck_require__(8393);
// EXTERNAL MODULE: ./build/host/inspect.js + 2 modules
var inspect = __nccwpck_require__(3884);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __nccwpck_require__(2800);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 41 modules
var workloads_all = __nccwpck_require__(1975);
;// CONCATENATED MODULE: ./build/core/cell/clients.js







const BEGIN = 'begin';
const JOIN = 'join';
/** The clients of this cell have a sandbox of their own. */
function hasClients({ mode, workload }) {
    return mode.restoreElsewhere && (0,workloads_all/* definitionOf */.Fg)(workload.name).clients !== undefined;
}
/** Where what runs in the container and its clients find each other. */
function endsOf(plan, bridge) {
    const outside = hasClients(plan) ? network/* ADDRESSES */.FV.client4 : network/* ADDRESSES */.FV.gateway4;
    return { inside: network/* ADDRESSES */.FV.container4.split('/')[0], outside, bridge };
}
/** Links the clients with the bridge of this sandbox. */
async function join(call, bridge) {
    await call(JOIN, [bridge]);
}
/**
 * In the sandbox of a container: one call after the other.
 *
 * @param say tells the process outside
 * @param nextLine what that answers
 */
function caller(say, nextLine) {
    let last = Promise.resolve();
    return (method, args) => {
        const answered = last.then(async () => {
            const line = nextLine();
            say({ method, args });
            const reply = JSON.parse(await line);
            if ('failure' in reply)
                throw new errors/* StageError */.Zu(reply.failure.failureClass, reply.failure.message);
            return reply.value;
        });
        last = answered.catch(() => undefined);
        return answered;
    };
}
/** In the sandbox of the clients. Never returns. */
async function serve(say, nextLine) {
    let clients = {};
    const begin = async ({ workload, ends, path }) => {
        await (0,network/* makeStreet */.ID)({ PATH: path });
        clients = ((0,workloads_all/* definitionOf */.Fg)(workload).clients?.(ends) ?? {});
    };
    for (;;) {
        const { method, args } = JSON.parse(await nextLine());
        try {
            const value = await (method === BEGIN ? begin(args[0]) : clients[method]?.(...args));
            say({ value: value ?? null });
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            say({ failure: { failureClass: error.failureClass, message: error.message } });
        }
    }
}
/** Outside: the clients, as they are called from the sandboxes of the container. */
class Clients {
    sandbox;
    env;
    lines;
    gone;
    begun;
    constructor(sandbox, plan) {
        const path = [plan.lxc.path, ...(0,inspect/* searchPath */.oe)()].join(':');
        const ends = endsOf(plan, (0,network/* bridgeOf */.Xd)(0));
        this.sandbox = sandbox;
        this.env = { PATH: path };
        this.lines = (0,external_node_readline_.createInterface)({ input: sandbox.command.stdout });
        this.gone = (0,external_node_events_namespaceObject.once)(this.lines, 'close').then(() => null);
        this.begun = this.ask({
            method: BEGIN,
            args: [{ workload: plan.workload.name, ends, path }],
        });
        // Whoever asks first is told.
        this.begun.catch(() => undefined);
    }
    /** @param place the sandbox that the call comes from */
    async answer(call, place) {
        const begun = await this.begun;
        if ('failure' in begun)
            return begun;
        if (call.method !== JOIN)
            return this.ask(call);
        const [here, there] = [this.sandbox, place].map(({ command }) => command.pid);
        try {
            await (0,network/* joinStreet */.ut)(here, there, String(call.args[0]), this.env);
            return { value: null };
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            return { failure: { failureClass: error.failureClass, message: error.message } };
        }
    }
    async ask(call) {
        const { command } = this.sandbox;
        const reply = (0,external_node_events_namespaceObject.once)(this.lines, 'line').then(([line]) => (0,dialogue/* parseLine */.A)(String(line)));
        command.stdin.write(`${JSON.stringify(call)}\n`);
        return ((await Promise.race([reply, this.gone])) ?? {
            failure: { failureClass: null, message: `The clients of the container have ended: ${command.complaint()}` },
        });
    }
}
//# sourceMappingURL=clients.js.map

/***/ }),

/***/ 4556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yc: () => (/* binding */ runCell)
});

// UNUSED EXPORTS: cellContext, startCell

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/criu/options.js
/**
 * The options file that CRIU_CONFIG_FILE names: what `lxc-checkpoint` itself gets wrong on this host.
 *
 * On a host whose cgroup v2 has no controllers, LXC passes CRIU a bare `--cgroup-root lxc.payload.NAME`, and CRIU takes
 * it, for want of a slash, for a broken root of every hierarchy (`failed walking /proc/self/fd/17lxc.payload.NAME`). A
 * root that names its hierarchy takes precedence.
 *
 * @param controllers of the v2 hierarchy, inside the sandbox
 * @param cgroup /proc/self/cgroup
 */
function optionsFile(version, controllers, cgroup, container) {
    if (version === 'v1' || controllers.length > 0)
        return '';
    return cgroup
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(':')[1] ?? '')
        .map((hierarchy) => `cgroup-root ${hierarchy}:/${hierarchy === '' ? `lxc.payload.${container}` : ''}\n`)
        .join('');
}
//# sourceMappingURL=options.js.map
// EXTERNAL MODULE: ./build/criu/with-criu.js
var with_criu = __nccwpck_require__(4198);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __nccwpck_require__(6748);
;// CONCATENATED MODULE: ./build/diagnosis/failures/cgroups.js
const CGROUPS = [
    {
        id: 'freezer-on-cgroup2',
        phase: 'dump',
        pattern: /[Ff]ailed getting freezer path/,
        example: 'Failed getting freezer path',
        only: { lxc: '<5.0.0', cgroup: 'v2' },
        cause: 'LXC before 5.0 does not find the freezer on cgroup v2.',
        advice: 'Use LXC 5.0 or later, or cgroup v1 where the host has it: `cgroup: v1`.',
        sources: ['lxc#3240'],
    },
    {
        id: 'freezer-of-restored-container',
        phase: 'dump',
        pattern: /[Ff]ailed getting freezer path/,
        example: 'Failed getting freezer path',
        only: { lxc: '>=5.0.0', cgroup: 'v2', restored: true },
        cause: 'LXC does not find the cgroup of a container that was restored on cgroup v2: it can be checkpointed only once.',
        advice: 'Use cgroup v1 where the host has it (`cgroup: v1`), an LXC with the fix (in no release up to 7.0.0), or `cycles: 1`.',
        sources: ['lxc#4643', 'lxc#4695'],
    },
    {
        id: 'cgroup-layout',
        phase: 'restore',
        pattern: /cg: Can't move (\d+ )?into .*(cgroup\.procs|tasks)\b|cg: Failed closing .*cpuset\.cpus: (Invalid argument|Permission denied)|Can't mount controller dir/,
        example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
        symptom: true,
        cause: 'The cgroups of this host are laid out in another way than where the container was dumped (version, controllers, which of them are mounted together), its own is not there, or cpuset is not set up.',
        advice: 'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1. CRIU by hand, runc and crun: `--manage-cgroups-mode ignore` leaves the cgroup to whoever restores.',
        sources: ['criu#1793', 'criu#24', 'criu#16', 'criu#2000', 'criu#453', 'criu#1524', 'crun#2241'],
    },
    {
        id: 'cgroup-not-of-the-user',
        phase: 'dump',
        pattern: /Failed to retrieve limit cgroup path for (?<what>\S+)/,
        example: 'Failed to retrieve limit cgroup path for hugetlb',
        cause: 'LXC tells CRIU a cgroup of the container in each hierarchy of the host, and the container has none in one of them: the ordinary user who started it owns no cgroup there. LXC then ends by itself (`free(): double free`).',
        advice: 'Give the user a cgroup in every hierarchy before the container starts; on a host with cgroup v2 alone systemd does that (`Delegate=yes`).',
        sources: [],
    },
    {
        id: 'cgroup-value-refused',
        phase: 'restore',
        // Newer versions write net_prio.ifpriomap line by line, and go on when one of them is refused.
        pattern: /cg: Failed writing (?!.*ifpriomap)/,
        example: 'cg: Failed writing a to devices//lxc/web/devices.deny: Invalid argument',
        cause: "The kernel refuses a value that a file of the container's cgroup had at the dump: the log names the file. In `net_prio.ifpriomap` there are network interfaces that are gone; rules for devices CRIU before 2.7 writes too late.",
        advice: 'Use CRIU 2.7 or later, and restore where the same interfaces and devices are; or have CRIU leave cgroups alone: `--manage-cgroups-mode ignore`.',
        sources: ['lxd#2436', 'criu#447'],
    },
    {
        id: 'cgroup-namespace-of-user-namespace',
        phase: 'restore',
        pattern: /couldn't set cgns prefix|uns: send req error: Invalid argument/,
        with: /set cgns prefix/,
        example: "cg: couldn't set cgns prefix unified//web/cgroup.procs: Invalid argument",
        cause: 'The container has a cgroup namespace and a user namespace whose root is not that of the host, and CRIU fails to bring both back.',
        advice: 'Use a CRIU with the fix of criu#2902; or give the container no cgroup namespace of its own.',
        sources: ['criu#2902'],
    },
    {
        id: 'cgroup-not-frozen',
        phase: 'dump',
        pattern: /Unable to freeze cgroup \S+ \(/,
        example: 'Unable to freeze cgroup /sys/fs/cgroup/freezer/lxc.payload.a (100 x 100ms attempts, timeout: 10s)',
        cause: 'A process in the container cannot be frozen: it waits in the kernel for something else.',
        advice: "Look which one, in state D: `ps -eo pid,stat,wchan,args`. Or raise `timeout` in CRIU's options file.",
        sources: [],
    },
    {
        id: 'cgroup-left-over',
        phase: 'restore',
        pattern: /[Ff]ailed to create (the )?(\w+ )?cgroup.*(File exists|already exist)|File exists - .*([Ff]ailed to create|cgroup)|cgroup.*already exist(s|ed)/,
        example: 'File exists - Failed to create cgroup "/sys/fs/cgroup/cpuset//lxc.payload.web"',
        cause: "A cgroup of the container's name is there already: what is left of another start or of a failed restore.",
        advice: 'Remove it when no process is in it: `find /sys/fs/cgroup -depth -type d -name "lxc.payload.NAME*" -exec rmdir {} +`.',
        sources: ['lxc#3723'],
    },
    {
        id: 'cgroup-parent-missing',
        phase: 'restore',
        pattern: /No such file or directory - [Ff]ailed to create \/sys\/fs\/cgroup\/(?<what>\S+)|[Ff]ailed to create \/sys\/fs\/cgroup\/\S+: No such file/,
        example: 'No such file or directory - Failed to create /sys/fs/cgroup/systemd//lxc/web: No such file or directory',
        cause: "The folder that the container's cgroup lies in is not there: LXC does not make it when it restores.",
        advice: 'Make it, or start any container once before the restore; or use LXC 3.0 or later.',
        sources: ['lxc#1150'],
    },
    {
        id: 'cgroup-not-made',
        phase: 'restore',
        pattern: /cg: .*Can't make cgroup dir (?<what>\S+): (Read-only file system|Permission denied)/,
        example: "cg: Can't make cgroup dir unified/web: Read-only file system",
        cause: 'CRIU cannot make the cgroup that the container had: the cgroup tree is read-only for it, as inside a container.',
        advice: 'Restore on the host, or leave cgroups to who restores: `--manage-cgroups=ignore`.',
        sources: [],
    },
    {
        id: 'cgroup-not-there',
        phase: 'restore',
        pattern: /cg: Cgroup dir (?<what>\S+) doesn't exist/,
        example: "cg: Cgroup dir memory/web doesn't exist",
        cause: 'CRIU was told not to make cgroups, and that of the container is not there.',
        advice: 'Make it before, or let CRIU: `--manage-cgroups=soft`.',
        sources: [],
    },
    {
        id: 'cgroup-there-already',
        phase: 'restore',
        pattern: /Abort restore of existing cgroups/,
        example: 'cg: Abort restore of existing cgroups',
        cause: 'CRIU was told to restore only into new cgroups (`--manage-cgroups=strict`), and that of the container is there.',
        advice: 'Remove it, or use `--manage-cgroups=soft`.',
        sources: [],
    },
    {
        id: 'cgroup-without-freezer',
        phase: 'dump',
        pattern: /Neither a cgroupv1 \(freezer\.state\) or cgroupv2 \(cgroup\.freeze\) control file found/,
        example: 'Neither a cgroupv1 (freezer.state) or cgroupv2 (cgroup.freeze) control file found.',
        cause: 'The cgroup that CRIU was told to freeze (`--freeze-cgroup`) is not there, or is none with a freezer.',
        advice: "Name the folder that the container's processes are in: `cat /proc/PID/cgroup`, below the mount of the freezer (v1) or /sys/fs/cgroup (v2).",
        sources: [],
    },
    {
        id: 'cgroup-controllers-refused',
        phase: 'restore',
        pattern: /write to cgroup\.subtree_control: /,
        example: 'cg: write to cgroup.subtree_control: Device or resource busy',
        cause: 'The controllers of a cgroup of the container cannot be switched on: processes are in it (busy), or its parent does not have them.',
        advice: 'Enable them above it (`echo +memory > …/cgroup.subtree_control`), with no process in that folder; or `--manage-cgroups=ignore`.',
        sources: [],
    },
];
//# sourceMappingURL=cgroups.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/files.js
const FILES = [
    {
        id: 'io-uring',
        phase: 'dump',
        ofProcess: true,
        // Newer kernels (measured: 6.18) do not let such a descriptor be sent at all: EINVAL.
        pattern: /anon_inode:\[io_uring\]|send_fds failed \(-22\)/,
        example: 'Unknown shit 600 (anon_inode:[io_uring])',
        cause: 'A process uses io_uring, which CRIU cannot dump.',
        advice: 'Switch io_uring off in the workload, or on the host: `sysctl kernel.io_uring_disabled=2`.',
        sources: ['criu#2131', 'criu#2673', 'criu#3070'],
    },
    {
        id: 'secret-memory',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>-?\d+) path=\/?secretmem/,
        example: "Can't lookup mount=15 for fd=3 path=/secretmem (deleted)",
        cause: 'A process has memory that the kernel hides from all others (memfd_secret): CRIU cannot dump it.',
        advice: 'Switch it off in the program; or on the host, by the kernel parameter `secretmem.enable=0`.',
        sources: [],
    },
    {
        id: 'message-queue',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>\d+) path=(?<what>\/[^/]+)$/,
        // A queue is never opened as a large file (O_LARGEFILE: 0100000, arm64 0400000), and all else is.
        with: / flags: +([0-7]*[02][0-7]{5}|[0-7]{1,5})\/\S*\n.*Can't lookup mount=/,
        example: "33 fdinfo 3: pos:                0 flags:                2/0x1\nCan't lookup mount=142 for fd=3 path=/jobs",
        cause: 'A process has a POSIX message queue open: CRIU cannot dump it.',
        advice: 'Have the program close it before the dump, or use a unix socket or a System V queue in its place.',
        sources: ['criu#2983', 'criu#2285'],
    },
    {
        id: 'huge-pages',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=-?\d+ path=\/?anon_hugepage/,
        example: "Can't lookup mount=19 for fd=-3 path=/anon_hugepage (deleted)",
        only: { criu: '<3.17' },
        cause: 'A process uses huge pages (MAP_HUGETLB), which CRIU before 3.17 does not know.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or switch huge pages off in the program.',
        sources: [],
    },
    {
        id: 'overlay-of-ubuntu',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=-3 path=(?<what>.*)/,
        with: / Linux .*Ubuntu/,
        example: "Running on host1 Linux 5.0.0-36-generic #39~18.04.1-Ubuntu SMP x86_64\nCan't lookup mount=795 for fd=-3 path=/bin/sh",
        symptom: true,
        cause: "The container's root is an overlay, and this kernel of Ubuntu names a wrong mount for files that are mapped: many versions of 5.0 to 5.15 do, again and again.",
        advice: 'Use another kernel; or a root file system that is no overlay: `dir:` with LXC, the storage drivers devicemapper or vfs with Docker and Podman.',
        sources: ['criu#860', 'criu#1316', 'criu#2268'],
    },
    {
        id: 'file-of-the-host',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>-?\d+) path=(?<what>.*)/,
        example: "Can't lookup mount=24 for fd=10 path=/dev/null",
        cause: "A process in the container holds a file that lies on none of the container's mounts: inherited from the host, of a mount namespace of its own, mapped from an overlay of which the kernel names a wrong mount (some of Ubuntu do), or on a mount that was detached (`umount -l`) since.",
        advice: 'Start it with its descriptors closed or redirected inside (`</dev/null >/dev/null 2>&1`); of a systemd service switch `PrivateDevices`, `PrivateTmp` and `DynamicUser` off; close what lies on a detached mount.',
        sources: ['criu#2576', 'criu#2076', 'criu#1785'],
    },
    {
        id: 'seccomp-listener',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*anon_inode:seccomp notify/,
        example: "Can't dump file 3 of that type [600] (anon anon_inode:seccomp notify)",
        cause: 'A process handles the system calls of others (seccomp user notification): CRIU cannot dump the listener.',
        advice: 'End the program that holds it: a container manager or a sandbox inside. In LXD and Incus no `security.syscalls.intercept.*`.',
        sources: [],
    },
    {
        id: 'fuse-daemon',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*chr 10:229/,
        example: "Can't dump file 3 of that type [20600] (chr 10:229)",
        cause: 'A process serves a FUSE file system (it has /dev/fuse open): CRIU cannot dump it.',
        advice: 'Unmount it before the dump (`fusermount -u`), or mount it on the host and bind it into the container.',
        sources: ['criu#53'],
    },
    {
        id: 'gpu-in-use',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*chr (?<what>(195|226):\d+)/,
        example: "Can't dump file 7 of that type [20666] (chr 195:255)",
        cause: 'A process has a GPU open, and CRIU has no plugin for it here.',
        advice: 'NVIDIA: driver 555 or later, `cuda-checkpoint` and the plugin cuda_plugin.so of CRIU 4.0 or later. AMD: amdgpu_plugin.so.',
        sources: ['criu#2465', 'criu#2953'],
    },
    {
        id: 'bpf-program',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*anon_inode:bpf-prog/,
        example: "Can't dump file 31 of that type [600] (anon anon_inode:bpf-prog)",
        cause: 'A process holds a BPF program, as systemd does for the address or device filter of a service, and CRIU dumps none.',
        advice: 'Clear the filters by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `IPAddressDeny=`, `IPAddressAllow=`, `PrivateDevices=no`, `ProtectClock=no`, `DevicePolicy=auto`, `DeviceAllow=`.',
        sources: [],
    },
    {
        id: 'descriptor-kind',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type \[\d+\] \((?<what>.*)\)/,
        example: "Can't dump file 3 of that type [600] (anon anon_inode:bpf-map)",
        cause: 'A process has something open that CRIU cannot dump: its log names it.',
        advice: 'Have the program close it before the dump, or end the program. `chr` and `blk` are devices by their numbers: https://docs.kernel.org/admin-guide/devices.html',
        sources: ['criu#53'],
    },
    {
        id: 'device-mapped',
        phase: 'dump',
        pattern: /Can't handle non-regular mapping(?: on (?<pid>\d+)'s map)?/,
        example: "Can't handle non-regular mapping on 4711's map 7f4110000000",
        cause: 'A process has a device mapped, a GPU mostly, and CRIU has no plugin for it here.',
        advice: 'AMD: amdgpu_plugin.so. NVIDIA: driver 555 or later, `cuda-checkpoint`, and cuda_plugin.so of CRIU 4.0 or later. Plugins lie in /usr/lib/criu. Any other device: end the program; `grep /dev/ /proc/PID/maps` names it.',
        sources: ['criu#1927', 'criu#2065'],
    },
    {
        id: 'amdgpu-plugin-without-gpu',
        phase: 'both',
        pattern: /amdgpu_plugin: .*\/dev\/kfd: No such file/,
        example: 'amdgpu_plugin: fstat error for /dev/kfd: No such file or directory',
        cause: "CRIU's plugin for GPUs of AMD is installed, was asked about a device, and there is no such GPU here.",
        advice: 'Move amdgpu_plugin.so out of /usr/lib/criu, or use a newer CRIU.',
        sources: ['criu#2531'],
    },
    {
        id: 'mapping-kind',
        phase: 'dump',
        ofProcess: true,
        pattern: /Unknown shit \d+ \((?<what>.*)\)|Unsupported mapping found \w+/,
        example: 'Unknown shit 20666 (/dev/nvidia0)',
        cause: 'A process has a device or another object mapped that CRIU cannot dump.',
        advice: 'Have the program unmap it before the dump, or end the program.',
        sources: [],
    },
    {
        id: 'timer-clock',
        phase: 'dump',
        ofProcess: true,
        pattern: /Unknown clock type (?<what>\d+) for/,
        example: 'Unknown clock type 9 for 0',
        cause: 'A process has a timer of a clock that CRIU does not know: 8 (CLOCK_REALTIME_ALARM) or 9 (CLOCK_BOOTTIME_ALARM), which wake the machine.',
        advice: 'Of a systemd timer switch `WakeSystem=` off; mask systemd-logind, or end the program.',
        sources: [],
    },
    {
        id: 'file-below-a-mount',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't link remap to (?<what>.*): Invalid cross-device link|Open files on overmounted mounts are not supported/,
        example: "Can't link remap to /m/f: Invalid cross-device link",
        cause: 'A process holds a file that a mount hides: it was mounted over the folder after the file was opened.',
        advice: 'Unmount what lies over it, or have the program open the file again.',
        sources: [],
    },
    {
        id: 'deleted-file-on-overlay',
        phase: 'dump',
        ofProcess: true,
        pattern: /trim failed: @?(?<what>\S*link_remap\.\d+)/,
        example: 'trim failed: @link_remap.5@',
        only: { criu: '<3.17' },
        cause: 'A process holds a file of a lower layer of overlay that was deleted: CRIU before 3.17 fails at it.',
        advice: 'Use CRIU 3.17 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1672'],
    },
    {
        id: 'mapped-file-not-readable',
        phase: 'dump',
        pattern: /Can't open (map_files|\d+'s mapfile link \w+): Permission denied/,
        example: "Can't open map_files: Permission denied",
        cause: 'Root may not read a file that a process has mapped: it lies on NFS with `root_squash`, or on FUSE without `allow_other`.',
        advice: 'Run the program from a local disk, or export the folder with `no_root_squash`.',
        sources: ['criu#1586'],
    },
    {
        id: 'deleted-mapping-without-privilege',
        phase: 'dump',
        pattern: /Can't open mapped \[(?<what>.*) \(deleted\)\]: No such file or directory/,
        example: "Can't open mapped [/tmp/libnetty.so (deleted)]: No such file or directory",
        cause: 'A process has mapped a file that was deleted, and CRIU, as an ordinary user or in a container, may not open it by /proc/PID/map_files.',
        advice: 'Run CRIU as root of the host; or have the program keep the file. Java with Netty: `-Dio.netty.native.deleteLibAfterLoading=false`.',
        sources: ['fastfreeze#2'],
    },
    {
        id: 'file-locks-not-asked-for',
        phase: 'dump',
        pattern: /Some file locks are hold by dumping tasks/,
        example: 'Some file locks are hold by dumping tasks! You can try --file-locks to dump them.',
        cause: 'A process holds a file lock, and CRIU was not told to take locks along.',
        advice: '`--file-locks` to both dump and restore (CRIU, Podman, runc), or `file-locks` in the options file of CRIU. lxc-checkpoint does it itself.',
        sources: ['criu#1370', 'criu#14'],
    },
    {
        id: 'file-lock-unknown',
        phase: 'dump',
        pattern: /Unknown file lock/,
        example: 'Unknown file lock: 7: LEASE  ACTIVE    READ  1415 08:01:1977585 0 EOF',
        cause: 'A process of this host holds a lock of a kind that this CRIU does not know. It reads the locks of all processes.',
        advice: 'Use a newer CRIU; or end the process that holds it: `cat /proc/locks` has its pid.',
        sources: ['criu#154'],
    },
    {
        id: 'remap-not-linkable',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't (create link remap for|link remap to) (?<what>[^:]*)/,
        example: "Can't create link remap for /tmp/x. Use link-remap option.",
        cause: 'A process holds a file that was deleted and has another name still (a hard link): CRIU needs a new link beside it, and may not, or cannot, make one.',
        advice: 'Close the file, or put `link-remap` into the options file of CRIU (`/etc/criu/default.conf`).',
        sources: [],
    },
    {
        id: 'deleted-path-taken',
        phase: 'restore',
        pattern: /Can't link \S+\.cr\.\w+\.ghost -> (?<what>.*): File exists|Can't create ghost \w+: File exists/,
        example: "Can't link dev/null.cr.1.ghost -> dev/null: File exists",
        cause: 'A process held a deleted file, and there is another one of that name by now.',
        advice: 'Remove what has its name before the restore; for /dev, let LXC fill it: `lxc.autodev = 1`.',
        sources: ['criu#201'],
    },
    {
        id: 'remap-file-gone',
        phase: 'restore',
        pattern: /Can't link (?<what>\S*link_remap\.\d+) -> .*: No such file or directory/,
        example: "Can't link dev/shm/link_remap.383 -> dev/shm/sem.a: No such file or directory",
        cause: 'CRIU kept a deleted file as a link beside it, on a mount that the checkpoint does not take along, and that link is gone.',
        advice: 'Keep what lies on the mount between dump and restore, or give the container a tmpfs of its own there.',
        sources: ['criu#2675', 'criu#2980'],
    },
    {
        id: 'ghost-on-read-only',
        phase: 'restore',
        pattern: /Can't create ghost \w+.*: Read-only file system|ghost.*: Read-only file system/,
        example: "Can't create ghost regfile: Read-only file system",
        cause: 'A process held a deleted file on a mount that is read-only: CRIU has to make it anew there for a moment.',
        advice: 'Mount it writable for the restore, or have the program close the file before the dump.',
        sources: ['criu#429'],
    },
    {
        id: 'epoll-target-not-found',
        phase: 'dump',
        pattern: /Dump eventpoll \(pid: (?<pid>\d+)\) failed|kid_lookup_epoll: no match pid (\d+)/,
        example: 'Dump eventpoll (pid: 4711) failed with -1',
        cause: "A process has an epoll descriptor that waits for one which no process of the container has: it inherited it, from an editor's terminal for one, or closed the other.",
        advice: 'Start it with its descriptors closed, from another terminal or by the init of the container.',
        sources: ['criu#769'],
    },
    {
        id: 'epoll-of-closed-descriptor',
        phase: 'restore',
        pattern: /epoll: Can't add event .*: Bad file descriptor|Escaped\/closed fd descriptor/,
        example: "epoll: Can't add event on 0x00001f: Bad file descriptor",
        cause: 'A process waits by epoll for a descriptor that it has closed while a copy of it lives elsewhere.',
        advice: 'Have the program remove it from epoll before it closes it; try a newer CRIU.',
        sources: ['criu#1366'],
    },
    {
        id: 'watched-file-removed',
        phase: 'dump',
        transient: true,
        pattern: /error parsing \[inotify wd:(?!.*fhandle)/,
        example: 'parse_fdinfo_pid_s: error parsing [inotify wd:11 ino:211f8 sdev:26 mask:2 ignored_mask:0 ] for 8: Success',
        cause: 'A process watches a file by inotify that was removed this moment: the kernel has no handle of it any more.',
        advice: 'Dump once more: the watch goes as soon as its owner has heard that the file is gone.',
        sources: [],
    },
    {
        id: 'watched-file-not-found',
        phase: 'dump',
        pattern: /fsnotify: \s*(Can't (dump that handle|find suitable path for handle)|Handle \S+ cannot be opened)|irmap: Can't stat/,
        example: "fsnotify: \tCan't dump that handle",
        cause: 'A process watches a file by inotify, and the file system cannot tell CRIU which one: overlay, tmpfs, aufs, a subvolume of btrfs.',
        advice: 'Use another backend for the rootfs: `lxc.rootfs.path = dir:/…` on ext4 or XFS; or end the watch before.',
        sources: ['lxc#3521', 'criu#1138', 'lxd#6909'],
    },
    {
        id: 'watch-refused',
        phase: 'restore',
        pattern: /fsnotify: Can't add watch for \w+ with \w+: Invalid argument/,
        example: "fsnotify: Can't add watch for 0x3 with 0x1: Invalid argument",
        cause: 'The kernel of the dump told a bit of the mask of a watch (inotify) that this kernel does not take.',
        advice: 'Restore on the kernel of the dump; or dump once more on this one.',
        sources: ['criu#31'],
    },
    {
        id: 'pipe-not-reopened',
        phase: 'restore',
        pattern: /Unable to reopen the pipe (?<what>\S+): Permission denied/,
        example: 'Unable to reopen the pipe /proc/self/fd/3: Permission denied',
        cause: "A pipe that the runtime hands over belongs to another user than the container's root, who may not open it again.",
        advice: 'Restore without a user namespace; or use another runtime, or a newer one.',
        sources: ['runc#1333'],
    },
    {
        id: 'watched-file-gone',
        phase: 'restore',
        pattern: /fsnotify: Unable to open \S+/,
        example: 'fsnotify: Unable to open sys/fs/cgroup/system.slice: No such file or directory',
        cause: 'A process watched a file that is not there when it is restored, often one of the cgroup tree.',
        advice: 'Restore on a host with the same cgroup version and layout.',
        sources: ['criu#764'],
    },
    {
        id: 'ghost-file-too-large',
        phase: 'dump',
        pattern: /Can't dump ghost file (?<what>.+) of \d+ size, increase limit/,
        example: "Can't dump ghost file /var/log/app.log of 2097152 size, increase limit",
        cause: 'A process holds a deleted file that is larger than CRIU copies into a checkpoint: 1 MiB.',
        advice: 'Close it, or raise the limit in the options file of CRIU (`/etc/criu/default.conf`): `ghost-limit 1G`.',
        sources: ['criu#202', 'criu#491', 'criu#2501'],
    },
    {
        id: 'file-changed',
        phase: 'restore',
        pattern: /File .+ has bad (size|mode|build-ID)/,
        example: 'File bin/busybox has bad size 2023409 (expect 2023408)',
        cause: 'A file that a process had open or mapped was changed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that; mount nothing of the host into it that an update may change.',
        sources: [],
    },
    {
        id: 'pipe-too-large',
        phase: 'restore',
        pattern: /Can't restore pipe size: Operation not permitted/,
        example: "Can't restore pipe size: Operation not permitted",
        cause: 'A pipe of the container is larger than root may make one here without CAP_SYS_RESOURCE.',
        advice: 'Raise the limit before the restore: `sysctl fs.pipe-max-size=SIZE`; or restore with CAP_SYS_RESOURCE.',
        sources: ['lxd#2153'],
    },
    {
        id: 'aio-ring-differs',
        phase: 'restore',
        pattern: /wrong aio: tail=/,
        example: 'wrong aio: tail=0 head=0 req=20 old_nr=3f new_nr=7f expect=3f',
        cause: 'A process uses kernel AIO, and this kernel makes rings of another size than that of the dump.',
        advice: 'Restore on the same kernel, or switch native AIO off in the program.',
        sources: ['criu#500'],
    },
    {
        id: 'too-many-open-files',
        phase: 'both',
        pattern: /: Too many open files/,
        example: "Can't create inotify for 0x000012: Too many open files",
        cause: 'A limit of this host is reached: of open files, or of instances of inotify of one user.',
        advice: 'Raise it: `sysctl fs.inotify.max_user_instances=1024`, `sysctl fs.file-max`, `ulimit -n`.',
        sources: [],
    },
    {
        id: 'file-gone',
        phase: 'restore',
        pattern: /Can't open (file|fake fifo) .+: No such file or directory/,
        example: "Can't open file bin/busybox on restore: No such file or directory",
        cause: 'A file that a process had open or mapped was removed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that.',
        sources: [],
    },
    {
        id: 'file-behind-another',
        phase: 'dump',
        ofProcess: true,
        pattern: /Unaccessible path opened \d+:\d+, need \d+:\d+/,
        example: 'Unaccessible path opened 0:40, need 0:39',
        cause: 'A process has a file open, and another one lies at its path: a mount hides it, or an overlay or btrfs gives it another device number.',
        advice: 'Have it opened anew, or unmount what lies over it; on overlay and btrfs use a newer kernel and CRIU, or a plain folder.',
        sources: [],
    },
    {
        id: 'file-not-permitted',
        phase: 'restore',
        pattern: /Can't open file (?<what>.+) on restore: (Permission denied|Operation not permitted)/,
        example: "Can't open file var/log/app.log on restore: Permission denied",
        cause: 'A file that a process had open may not be opened by who restores: its owner or mode changed, it lies on a network file system, or a security module forbids it.',
        advice: 'Compare `ls -lZ` of it with the time of the dump; restore as root of the host.',
        sources: [],
    },
    {
        id: 'device-gone',
        phase: 'restore',
        pattern: /Can't open file (?<what>.+) on restore: (No such device( or address)?|Input\/output error)/,
        example: "Can't open file dev/ttyS1 on restore: No such device or address",
        cause: 'A device or pipe that a process had open has nothing behind it here.',
        advice: 'Restore where the same devices are, or have the program close it before the dump.',
        sources: [],
    },
    {
        id: 'file-lock-taken',
        phase: 'restore',
        pattern: /Can not set (?<what>flock|posix lock|ofd lock)!/,
        example: 'Can not set posix lock!',
        cause: 'A process held a lock of a file, and now another one holds it: the same program, started anew, mostly.',
        advice: 'End who holds it (`cat /proc/locks`, `lslocks`) before the restore.',
        sources: [],
    },
    {
        id: 'watches-exhausted',
        phase: 'restore',
        pattern: /Can't add watch for .*: No space left on device/,
        example: "fsnotify: Can't add watch for 0x4 with 0x1: No space left on device",
        cause: 'The limit of inotify watches of a user is reached on this host.',
        advice: 'Raise it: `sysctl fs.inotify.max_user_watches=1048576`.',
        sources: [],
    },
    {
        id: 'pipe-of-packets',
        phase: 'dump',
        ofProcess: true,
        pattern: /packetized mode for pipes is not supported/,
        example: 'The packetized mode for pipes is not supported yet',
        cause: 'A process has a pipe in packet mode (O_DIRECT): CRIU cannot dump it.',
        advice: 'Have the program open it without O_DIRECT, or end it before the dump.',
        sources: [],
    },
    {
        id: 'bpf-map-kind',
        phase: 'dump',
        ofProcess: true,
        pattern: /does not currently support dumping BPF map type (?<what>\d+)/,
        example: 'CRIU does not currently support dumping BPF map type 27!',
        cause: 'A process has a BPF map of a kind that CRIU cannot dump.',
        advice: 'End the program that has it, a tracer or a network agent mostly, before the dump.',
        sources: [],
    },
];
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/kernel.js
const KERNEL = [
    {
        id: 'hardware-breakpoints',
        phase: 'both',
        pattern: /Daemon \d+ exited trapping|pie: \d+: (\d+: )?new_sp=|Can't stop all tasks on rt_sigreturn/,
        example: 'Daemon 32 exited trapping',
        only: { criu: '<4.2', host: { 'hardware-breakpoints': false } },
        hangs: true,
        cause: 'The processor, or the hypervisor below this host, delivers no hardware breakpoints: CRIU before 4.2 waits for one for ever.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`; or `no-breakpoints: true` (`--no-breakpoints`), which runs CRIU with its own switch for that, CRIU_FAULT=130.',
        sources: ['criu#2658', 'criu#2660'],
    },
    {
        id: 'vdso-layout',
        phase: 'both',
        pattern: /vdso: Unexpected rt vDSO area bounds/,
        example: 'vdso: Unexpected rt vDSO area bounds',
        only: { criu: '<4.1', kernel: '>=6.13' },
        cause: 'Linux 6.13 and later map the vDSO in a way that CRIU before 4.1 does not know.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2532', 'criu#2539'],
    },
    {
        id: 'compat-vdso-too-large',
        phase: 'both',
        pattern: /Compatible vdso's size is bigger than reserved buf/,
        example: "Error: Compatible vdso's size is bigger than reserved buf",
        only: { criu: '<3.18' },
        cause: 'The vDSO for 32-bit programs is larger on this kernel than CRIU before 3.18 has room for.',
        advice: 'Use CRIU 3.18 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1916'],
    },
    {
        id: 'vdso-unmapped',
        phase: 'restore',
        pattern: /vdso: Can't find vDSO area/,
        example: "vdso: Can't find vDSO area in image",
        cause: 'A process has no vDSO any more: it unmapped it, as Valgrind does. CRIU dumps that, and cannot restore it.',
        advice: 'Dump it outside of Valgrind.',
        sources: ['criu#488'],
    },
    {
        id: 'socket-options-refused',
        phase: 'dump',
        pattern: /sockets: Can't get 1:(16|34) opt: Operation not supported/,
        example: "sockets: Can't get 1:16 opt: Operation not supported",
        only: { criu: '<4.2', kernel: '>=6.16' },
        cause: 'Linux 6.16 and later have SO_PASSCRED and SO_PASSSEC of local sockets alone, and CRIU before 4.2 asks every socket for them.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`.',
        sources: ['criu#2705', 'criu#2718'],
    },
    {
        id: 'rseq-of-old-kernel',
        phase: 'both',
        pattern: /\d+ has rseq but kernel lacks get_rseq_conf feature|rseq: can't restore as kernel doesn't support it/,
        example: '4711 has rseq but kernel lacks get_rseq_conf feature',
        only: { kernel: '<5.13' },
        cause: 'A process uses rseq, as all do with glibc 2.35 and later, and Linux before 5.13 does not tell CRIU about it.',
        advice: 'Boot Linux 5.13 or later, or start the container with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#1696', 'criu#1935'],
    },
    {
        id: 'guard-pages',
        phase: 'dump',
        // Not what CRIU warns of at each start on such a kernel: here it came upon one.
        pattern: /Can't splice pages to pipe \(-14\//,
        example: "Can't splice pages to pipe (-14/2/0)",
        only: { kernel: '>=6.13 <6.16' },
        symptom: true,
        cause: 'The kernel does not tell CRIU which pages are guard pages, as glibc 2.42 and later make them, and CRIU fails to read these.',
        advice: 'Boot Linux 6.16 or later, with CRIU 4.2 or later.',
        sources: ['criu#2626', 'criu#2652'],
    },
    {
        id: 'criu-too-old',
        phase: 'both',
        pattern: /Bad format in \d+ mountinfo|Can't setns \d+\/mnt: Invalid argument|Can't restore tmpfs content/,
        example: "Bad format in 4711 mountinfo: '24 1 0:21 / / rw - ext4 /dev/root rw'",
        only: { criu: '<3.0', kernel: '>=4.0' },
        cause: 'This CRIU is years older than the kernel, and does not understand it.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#554', 'criu#2700', 'lxd#6320'],
    },
    {
        id: 'crash-under-old-criu',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal 11/,
        example: '4711 killed by signal 11: Segmentation fault',
        only: { criu: '<3.0', kernel: '>=4.0' },
        symptom: true,
        cause: 'A process crashes right after it is restored: this CRIU is years older than the kernel.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2700'],
    },
    {
        id: 'pointer-authentication',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal (11|4)\b/,
        with: / Linux .* aarch64/,
        symptom: true,
        example: 'Running on host1 Linux 6.11.0 #1 SMP aarch64\n4711 killed by signal 11: Segmentation fault',
        only: { criu: '>=4.0 <4.1' },
        cause: 'A process crashed right after it was restored. Pointer authentication may be why: CRIU before 4.1 does not keep its keys, which programs on arm64 protect their return addresses with.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2595'],
    },
    {
        id: 'rseq-unknown-to-criu',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal 11/,
        symptom: true,
        example: '4711 killed by signal 11: Segmentation fault',
        // glibc 2.35 came in 2022, with distributions of this kernel and later ones.
        only: { criu: '<3.17', kernel: '>=5.13' },
        cause: 'A process crashes right after it is restored. Where its glibc is 2.35 or later, that is why: CRIU before 3.17 knows no rseq, which all of its programs use.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or start programs with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#1889', 'criu#2477', 'criu#2825'],
    },
    {
        id: 'rseq-size-unknown-to-criu',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal 11/,
        symptom: true,
        example: '4711 killed by signal 11: Segmentation fault',
        only: { criu: '>=3.17 <4.0', kernel: '>=6.3' },
        cause: 'A process crashes right after it is restored. Where its glibc is 2.40 or later, that is why: on Linux 6.3 and later its rseq is larger than CRIU before 4.0 knows.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or start programs with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#2552', 'criu#2825'],
    },
    {
        id: 'kernel-too-new',
        phase: 'dump',
        vague: true,
        pattern: /Dumping FAILED\./,
        example: 'Dumping FAILED.',
        only: { criu: '<4.2.1', kernel: '>=7.1' },
        cause: 'CRIU failed without an error: this kernel is newer than it knows.',
        advice: 'Use CRIU 4.2.1 or later: `criu-version: ">=4.2.1"`.',
        sources: ['criu#3002'],
    },
    {
        id: 'xsave-too-large',
        phase: 'dump',
        pattern: /max xsave frame exceed xsave_struct/,
        example: 'cpu: fpu: max xsave frame exceed xsave_struct (11008 4096)',
        only: { criu: '<4.0' },
        cause: 'This CPU has more registers, such as AMX, than CRIU keeps.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2835'],
    },
    {
        id: 'proc-children-missing',
        phase: 'dump',
        pattern: /\/children on procfs: No such file|task\/\d+\/children.*No such file/,
        example: "Can't open 4711/task/4711/children on procfs: No such file or directory",
        cause: 'The kernel does not list the children of a process: it was built without CONFIG_PROC_CHILDREN.',
        advice: 'Boot a kernel with CONFIG_PROC_CHILDREN=y, as those of all distributions have.',
        sources: ['criu#2511'],
    },
    {
        id: 'scheduling-reset-on-fork',
        phase: 'restore',
        pattern: /Inconsistent sched params received \(1073741824\./,
        example: 'Inconsistent sched params received (1073741824.0.0)',
        only: { criu: '<4.0' },
        cause: 'A process has the flag SCHED_RESET_ON_FORK, as rtkit sets it, which CRIU before 4.0 does not know.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2359'],
    },
    {
        id: 'scheduling-policy',
        phase: 'restore',
        pattern: /Inconsistent sched params received \((?<what>\d+\.-?\d+\.-?\d+)\)/,
        example: 'Inconsistent sched params received (6.7.0)',
        cause: 'A process has a scheduling policy that CRIU dumps but does not restore: 6 is SCHED_DEADLINE, 7 SCHED_EXT.',
        advice: 'Change it before the dump: `chrt --other -p 0 PID`.',
        sources: ['criu#2359'],
    },
    {
        id: 'criu-crashed',
        phase: 'both',
        pattern: /\*\*\* (?<what>[a-z ]+ detected) \*\*\*|Core was generated by `\S*criu\b|\(criu\) of user \d+ dumped core|\bcriu\[\d+\]: segfault at/,
        example: '*** buffer overflow detected ***: terminated',
        cause: 'A program crashed, CRIU itself in most cases.',
        advice: 'Use another build or version of CRIU, and report this one with the log: https://github.com/checkpoint-restore/criu/issues',
        sources: ['podman#24230'],
    },
    {
        id: 'other-cpu',
        phase: 'restore',
        pattern: /FPU feature required by image is not supported on host|CPU capabilities do not match run time|CPU Feature \S+ (not supported on host|missing in image)|CPU xsave (max )?size mismatch|CPU xfeatures has unsupported bits|host cpu doesn't support it|PACG support is required from the source/,
        example: 'cpu: CPU capabilities do not match run time',
        cause: 'The container was dumped on another CPU, and uses what this one lacks.',
        advice: 'Restore on the same kind of CPU; `criu cpuinfo dump` and `criu cpuinfo check` tell before.',
        sources: ['podman#17496'],
    },
    {
        id: 'other-architecture',
        phase: 'restore',
        pattern: /Core march mismatch (?<what>\d+)/,
        example: 'Core march mismatch 2',
        cause: 'The images are of another architecture than this CRIU: 1 is x86-64, 2 is ARM of 32 bits, 3 arm64.',
        advice: 'Restore on the same architecture, with a CRIU of the same number of bits.',
        sources: ['criu#453'],
    },
    {
        id: 'program-of-32-bits',
        phase: 'dump',
        pattern: /Can't dump task (?<pid>\d+) running in 32-bit mode|Only 64 bit tasks are supported/,
        example: "Can't dump task 4711 running in 32-bit mode",
        cause: 'A process is a program of 32 bits, and this CRIU was built without support for these.',
        advice: 'Use a CRIU that was built with it (`criu check --feature compat_cr`), or a program of 64 bits.',
        sources: [],
    },
    {
        id: 'kernel-without-checkpoint-restore',
        phase: 'both',
        pattern: /ns_last_pid sysctl is (inaccessible: No such file|missing)|(sem|msg|shm)_next_id is inaccessible: No such file|Can't stat self map_files|map_files directory is missing|map_files is inaccessible: No such file|System call kcmp is not supported|Can't open sysctl kernel\/(sem|msg|shm)_next_id: No such file/,
        example: 'sys/kernel/ns_last_pid sysctl is inaccessible: No such file or directory',
        cause: 'The kernel was built without CONFIG_CHECKPOINT_RESTORE, or is too old to have all of it.',
        advice: 'See `zgrep CHECKPOINT_RESTORE /proc/config.gz`, or /boot/config-*, of the kernel that runs; boot another one. WSL 1 is no Linux: use WSL 2.',
        sources: ['criu#2026', 'criu#1569', 'criu#1904', 'void-packages#1310'],
    },
    {
        id: 'memory-not-tracked',
        phase: 'dump',
        pattern: /Tracking memory is not available|BUG at criu\/mem\.c:4\d\b/,
        example: 'Tracking memory is not available. Consider omitting --track-mem option.',
        cause: 'The kernel does not tell which pages change (CONFIG_MEM_SOFT_DIRTY), and pre-dumps need that.',
        advice: 'Dump without pre-dumps (`--track-mem`); or boot a kernel with it: `criu check --feature mem_dirty_track`.',
        sources: ['criu#1917'],
    },
    {
        id: 'uprobes-not-asked-for',
        phase: 'both',
        pattern: /PID (?<pid>\d+) has uprobes vma|Dumped with --allow-uprobes/,
        example: 'PID 4711 has uprobes vma. Consider using --allow-uprobes.',
        cause: 'A process is watched by uprobes, as eBPF tracers set them, and CRIU was not told to leave these out.',
        advice: 'End the tracer; or `allow-uprobes` in the options file of CRIU (`/etc/criu/default.conf`), for dump and restore.',
        sources: [],
    },
    {
        id: 'failed-without-error',
        phase: 'dump',
        vague: true,
        symptom: true,
        pattern: /Dumping FAILED\./,
        example: 'Dumping FAILED.',
        only: { kernel: '<7.1' },
        cause: 'CRIU failed and named no error: so it does where the kernel cannot list sockets (CONFIG_UNIX_DIAG, CONFIG_INET_DIAG and their like), among others.',
        advice: 'See `zgrep _DIAG= /proc/config.gz`; load what is a module: `modprobe -a unix_diag inet_diag tcp_diag udp_diag packet_diag netlink_diag`. What CRIU did last stands above that line: dump once more with `-v4`.',
        sources: ['criu#2574', 'gokrazy#336'],
    },
    {
        id: 'capabilities-unknown-to-criu',
        phase: 'both',
        pattern: /Kernel reports more capabilities than this CRIU supports/,
        example: 'Kernel reports more capabilities than this CRIU supports: 64 > 63',
        cause: 'This CRIU is older than the kernel, and does not know all of its capabilities.',
        advice: 'Use a newer CRIU.',
        sources: [],
    },
    {
        id: 'memory-above-47-bits',
        phase: 'both',
        pattern: /Can't (dump|restore) high memory region (?<what>\w+)/,
        example: "Can't dump high memory region ffff720a1000-ffffb40a4000 of task 4711 because kernel commit ee71d16d22bb is missing",
        cause: 'A process has memory above the addresses that this kernel, or that of the restore, has for programs.',
        advice: 'Boot a newer kernel, and restore on the same processor with as many levels of page tables.',
        sources: [],
    },
    {
        id: 'vdso-switched-off',
        phase: 'restore',
        pattern: /vDSO isn't provided by kernel, but exists in images/,
        example: "vdso: vDSO isn't provided by kernel, but exists in images",
        cause: 'The kernel of the restore gives programs no vDSO, and that of the dump did.',
        advice: 'Boot it without `vdso=0` (`vdso32=0`) on its command line.',
        sources: [],
    },
    {
        id: 'segments-of-a-process',
        phase: 'dump',
        pattern: /Can't dump task (?<pid>\d+) with LDT descriptors/,
        example: "Can't dump task 4711 with LDT descriptors",
        cause: 'A process has memory segments of its own (LDT), as Wine and DOSEMU make them: CRIU cannot dump it.',
        advice: 'End that program before the dump.',
        sources: [],
    },
    {
        id: 'timer-of-a-thread',
        phase: 'restore',
        pattern: /Can't restore posix timers -22/,
        example: "Can't restore posix timers -22",
        only: { criu: '<3.16' },
        cause: 'A process has a timer that tells one of its threads (SIGEV_THREAD_ID): CRIU before 3.16 forgets which.',
        advice: 'Use CRIU 3.16 or later, and dump anew: `criu-version: ">=4.0"`.',
        sources: ['criu#1532'],
    },
];
//# sourceMappingURL=kernel.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/managers.js
/** What container managers refuse themselves, before CRIU is asked, or make of what it did. */
const MANAGERS = [
    {
        id: 'docker-checkpoint-folder',
        phase: 'both',
        pattern: /custom checkpointdir is not supported/,
        example: 'Error response from daemon: custom checkpointdir is not supported',
        cause: 'Docker starts no container from a checkpoint in another folder (`--checkpoint-dir`) since it uses containerd 1.0.',
        advice: 'Copy the checkpoint to `/var/lib/docker/containers/ID/checkpoints/`, and start it without that option.',
        sources: ['moby#37344'],
    },
    {
        id: 'docker-checkpoint-there',
        phase: 'both',
        pattern: /commit failed: content sha256:\w+: already exists/,
        example: 'Error response from daemon: failed to upload checkpoint to containerd: commit failed: content sha256:2f1a: already exists',
        cause: 'containerd has this checkpoint from an earlier start already, and Docker does not go on then.',
        advice: 'Remove it (`ctr -n moby content ls | grep checkpoint`, `ctr -n moby content rm DIGEST`), or dump anew.',
        sources: ['moby#42900'],
    },
    {
        id: 'docker-checkpoint-name-taken',
        phase: 'dump',
        pattern: /checkpoint with name \S+ already exists|mkdir \S+\/checkpoints\/\S+: file exists/,
        example: 'Error response from daemon: checkpoint with name cp1 already exists for container web',
        cause: 'The container has a checkpoint of that name already.',
        advice: 'Give it another name, or remove the other one: `docker checkpoint rm CONTAINER NAME`.',
        sources: ['moby#28755'],
    },
    {
        id: 'checkpoint-not-offered',
        phase: 'both',
        pattern: /(unknown method|method) CheckpointContainer\b|CheckpointContainer not implemented/,
        example: 'rpc error: code = Unimplemented desc = unknown method CheckpointContainer for service runtime.v1.RuntimeService',
        cause: 'The container runtime below Kubernetes has no checkpoints: containerd before 2.0, or another one.',
        advice: 'Use containerd 2.0 or later, or CRI-O with `enable_criu_support = true`.',
        sources: [],
    },
    {
        id: 'checkpoint-switched-off',
        phase: 'both',
        pattern: /checkpoint\/restore support not available/,
        example: 'rpc error: code = Unknown desc = checkpoint/restore support not available',
        cause: 'CRI-O has checkpoints switched off, or finds no CRIU.',
        advice: '`enable_criu_support = true` below `[crio.runtime]` in /etc/crio/crio.conf, with CRIU installed, and restart it.',
        sources: [],
    },
    {
        id: 'removed-when-it-ends',
        phase: 'dump',
        pattern: /cannot checkpoint containers that have been started with '--rm'/,
        example: "Error: cannot checkpoint containers that have been started with '--rm' unless '--export' is used",
        cause: 'The container was started with `--rm`: it would be removed together with its checkpoint.',
        advice: '`podman container checkpoint --export FILE NAME`, or start it without `--rm`.',
        sources: [],
    },
    {
        id: 'not-running',
        phase: 'dump',
        pattern: /(is|are) not running, cannot checkpoint|cannot checkpoint .*(stopped|not running)|(heckpoint.*|from daemon: )[Cc]ontainer \S+ is not running$/,
        example: 'Error: a3f1 is not running, cannot checkpoint: container state improper',
        cause: 'The container does not run, and only one that runs can be dumped.',
        advice: 'Start it; where it ended by itself, its own log says why.',
        sources: [],
    },
    {
        id: 'name-or-address-taken',
        phase: 'restore',
        pattern: /requested IP address \S+ (is )?(already|not available)|IP address \S+ .*already (allocated|in use)|container name "?\S+"? is already in use|container with (the )?given ID already exists/,
        example: 'Error: requested IP address 10.88.0.4 not available',
        cause: 'The container that is to be restored has a name or address that another one has here, often itself.',
        advice: 'Remove the other one, or restore as another: `podman container restore --name NEW --ignore-static-ip --ignore-static-mac`.',
        sources: [],
    },
    {
        id: 'proxmox-not-live',
        phase: 'both',
        pattern: /lxc live migration is currently not implemented|can't migrate running container/,
        example: 'ERROR: lxc live migration is currently not implemented',
        cause: 'Proxmox VE has no live migration of containers: it stops and starts them.',
        advice: '`pct migrate ID NODE --restart`; what must not stop belongs in a virtual machine.',
        sources: [],
    },
    {
        id: 'stateful-not-allowed',
        phase: 'both',
        pattern: /requires (that )?.*migration\.stateful|migration\.stateful.*(must|needs to|to be set)/,
        example: 'Error: Stateful stop requires that migration.stateful be set to true',
        cause: 'LXD and Incus keep the state of an instance only where its config says so.',
        advice: '`incus config set NAME migration.stateful=true` (`lxc config set` with LXD), and start it anew.',
        sources: [],
    },
    {
        id: 'criu-ended-early',
        phase: 'both',
        pattern: /read unixpacket @->@: EOF|Error collecting checkpoint log file.*no such file/,
        example: 'read unixpacket @->@: EOF',
        symptom: true,
        cause: 'CRIU ended before it answered the container runtime: it crashed, or could not be started as it was told to.',
        advice: 'See `dmesg | tail` and `coredumpctl`; run `criu check` by hand; use another version of CRIU.',
        sources: ['runc#2811', 'criu#2781', 'lxd#2466'],
    },
    {
        id: 'runtime-option-unknown',
        phase: 'both',
        pattern: /Cannot (checkpoint|restore) container .*Incorrect Usage/,
        example: 'Cannot checkpoint container web: rpc error: code = 2 desc = exit status 1: "Incorrect Usage.',
        cause: 'Docker gives its runc an option that this does not know: the two are of different versions.',
        advice: 'Install both from one source; see `docker info | grep -i runc`.',
        sources: ['moby#37334'],
    },
    {
        id: 'container-log-missing',
        phase: 'dump',
        pattern: /Tar: Can't stat file .*\/ctr\.log: no such file/,
        example: "Tar: Can't stat file /var/lib/containers/web/userdata to tar: lstat /var/lib/containers/web/userdata/ctr.log: no such file or directory",
        cause: 'Podman exports the log of a container with its checkpoint, and this one has none (`--log-driver none`).',
        advice: 'Start the container with another log driver; or use a newer Podman.',
        sources: ['podman#11974'],
    },
    {
        id: 'interface-restored-twice',
        phase: 'restore',
        pattern: /failed to add interface \S+ to sandbox: error renaming interface .*file exists/,
        example: 'failed to add interface veth1 to sandbox: error renaming interface "veth1" to "eth0": file exists',
        cause: 'CRIU has restored the network of the container, and the container manager wants to make it once more: it did not tell CRIU to leave it out.',
        advice: 'Use a newer Docker, with a runc and containerd of the same time.',
        sources: ['criu#314', 'criu#393'],
    },
    {
        id: 'docker-restore-not-seen',
        phase: 'restore',
        pattern: /failed to retrieve OCI runtime container pid: open \S+\/init\.pid: no such file/,
        example: 'failed to retrieve OCI runtime container pid: open /run/docker/containerd/x/init.pid: no such file or directory',
        cause: 'runc restored nothing, and containerd does not say why: Docker 17.12 to 18.06 cannot start from checkpoints.',
        advice: 'Use a newer Docker; what CRIU said stands in the restore.log below `/run/containerd` or `/run/docker`.',
        sources: ['criu#510', 'moby#35691'],
    },
    {
        id: 'criu-request-refused',
        phase: 'both',
        pattern: /criu failed: type \w+ errno 56\b/,
        // Where it has come to make a log, that tells more.
        with: /\.log: no such file/,
        example: 'open /tmp/criu1/dump.log: no such file or directory\ncriu failed: type DUMP errno 56',
        cause: 'CRIU refused what the container runtime asks of it (EBADRQC): an option that it does not take. It ends before it makes a log.',
        advice: 'Use a CRIU and a runtime of the same time; look into /etc/criu/runc.conf and /etc/criu/default.conf.',
        sources: ['runc#3278'],
    },
    {
        id: 'docker-without-checkpoints',
        phase: 'both',
        pattern: /'checkpoint' is not a docker command/,
        example: "docker: 'checkpoint' is not a docker command.",
        cause: 'This Docker has no checkpoints: it is older than 1.13, or another program of that name.',
        advice: 'Use Docker 1.13 or later, with `"experimental": true` in /etc/docker/daemon.json; or Podman.',
        sources: ['moby#30996'],
    },
    {
        id: 'checkpoint-not-on-windows',
        phase: 'both',
        pattern: /Windows: Containers do not support checkpoints/,
        example: 'Cannot checkpoint container web: Windows: Containers do not support checkpoints',
        cause: 'The container is one of Windows, and checkpoints are for those of Linux.',
        advice: 'Run it on Linux, or in a virtual machine with Linux.',
        sources: [],
    },
];
//# sourceMappingURL=managers.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/mounts.js
const MOUNTS = [
    {
        id: 'rootfs-not-mountable',
        phase: 'restore',
        vague: true,
        only: { overlayRoot: true },
        // LXC says nothing of it: CRIU was not started.
        pattern: /criu process exited 1, output:/,
        example: 'criu process exited 1, output:',
        cause: 'LXC cannot mount an overlay as the root file system when it restores: only folders and block devices.',
        advice: 'Copy it into a folder: `lxc-copy -n NAME -N COPY -B dir`.',
        sources: [],
    },
    {
        id: 'bind-source-is-symlink',
        phase: 'restore',
        // Of a link to a folder, and of one to a file.
        pattern: /mnt-v2: (Failed to move_mount from \S+ to .*|Can't remount \S+ with MS_PRIVATE): Invalid argument/,
        example: 'mnt-v2: Failed to move_mount from /lib to /tmp/.criu.mntns.0iFLzL/mnt-0000000072: Invalid argument',
        only: { criu: '>=3.17', kernel: '>=5.15' },
        cause: 'The source of a bind mount is a symlink, such as /lib on a host with merged /usr, or /etc/localtime: CRIU mounts the link itself.',
        advice: "Name the real folder or file (`realpath SOURCE`) in the container's config: `lxc.mount.entry = /usr/lib lib none ro,bind 0 0`.",
        sources: ['criu#2381', 'lxc#4435'],
    },
    {
        id: 'slave-mount-refused',
        phase: 'restore',
        pattern: /mnt-v2: Failed to make mount \d+ slave: Invalid argument/,
        example: 'mnt-v2: Failed to make mount 1042 slave: Invalid argument',
        only: { criu: '<4.1.1' },
        cause: 'A security fix of the kernel, in all stable series, forbids what CRIU up to 4.1 does to make a mount a slave.',
        advice: 'Use CRIU 4.1.1 or later: `criu-version: ">=4.1.1"`.',
        sources: ['criu#2693', 'criu#2701'],
    },
    {
        id: 'foreign-mount-sharing',
        phase: 'restore',
        pattern: /mnt-v2: Failed to copy sharing from (source \S+|\d+)/,
        example: 'mnt-v2: Failed to copy sharing from source /srv/data to 1042',
        only: { criu: '>=3.17' },
        cause: 'The source of an external mount is private, or shared with mounts that CRIU does not know.',
        advice: 'Make the source a shared mount: `mount --bind SOURCE SOURCE && mount --make-shared SOURCE`. CRIU 3.17: update it.',
        sources: ['criu#1886', 'criu#2023', 'runc#3442'],
    },
    {
        id: 'mount-not-external',
        phase: 'dump',
        pattern: /\d+:(?<what>\.?\/\S*) (?:doesn't have a proper root mount|is autodetected external mount)/,
        example: "mnt: 132:./proc/uptime doesn't have a proper root mount",
        cause: 'A mount in the container comes from the host, and CRIU was not told that it is external.',
        advice: "Mount it by `lxc.mount.entry` in the container's config, not by a hook as lxcfs does: `lxc.hook.mount =` clears hooks. CRIU by hand, or under another container manager: `--external 'mnt[PATH]:NAME'` for each, or that manager's own checkpoint command, which does it.",
        sources: ['criu#1011', 'criu#172', 'criu#153', 'criu#2827', 'criu#1511'],
    },
    {
        id: 'mount-not-mapped',
        phase: 'restore',
        pattern: /No mapping for (?<what>\S+) mountpoint/,
        example: 'mnt: No mapping for 132:(null) mountpoint',
        cause: "The container's config has other mounts than when it was dumped.",
        advice: 'Restore with the config that it was dumped with, and by the same runtime: `podman --runtime runc` for what was dumped so. LXC before 1.1.4: update it.',
        sources: ['criu#79', 'criu#81', 'podman#11945'],
    },
    {
        id: 'systemd-credentials',
        phase: 'dump',
        pattern: /FS mnt \.\/run\/credentials\/\S+ .*unsupported/,
        example: 'mnt: FS mnt ./run/credentials/redis.service dev 0x3c root / unsupported id 138',
        cause: 'A systemd service has credentials, which lie in a ramfs: a file system that CRIU cannot dump.',
        advice: 'Clear them by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `LoadCredential=`, `SetCredential=`.',
        sources: [],
    },
    {
        id: 'file-system-kind',
        phase: 'dump',
        pattern: /FS mnt (?<what>\S+) dev \S+ root \S+ unsupported id \d+/,
        example: 'mnt: FS mnt ./m dev 0x31 root / unsupported id 79',
        cause: 'A file system of a kind that CRIU cannot dump is mounted in the container.',
        advice: 'Unmount it before the dump, or mount it on the host and bind it in: `lxc.mount.entry = /SOURCE TARGET none bind 0 0`. Which kind: `findmnt` inside.',
        sources: ['criu#2264'],
    },
    {
        id: 'overlay-inside',
        phase: 'restore',
        pattern: /Unable to mount \S+ (?<what>\S+) \(id=\d+\): (No such file or directory|Invalid argument|Operation not permitted)/,
        // Without a flag: the patterns are for other programs, too (docs/known-failures.json).
        with: /Mounting overlay(?:fs)? @(\d+)\b[\s\S]*\(id=\1\)/,
        example: 'mnt-v2: Mounting overlay @83 (0)\nmnt: Unable to mount none /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): No such file or directory',
        cause: 'An overlay is mounted in the container, as Docker and Podman do inside: its layers are named by paths that CRIU does not find when it restores.',
        advice: 'Unmount it before the dump; inside, use the storage driver `vfs` or `fuse-overlayfs` on the host.',
        sources: ['criu#2426'],
    },
    {
        id: 'autofs-device-missing',
        phase: 'restore',
        pattern: /failed to open \/dev\/autofs/,
        example: 'failed to open /dev/autofs: No such file or directory',
        cause: 'An automount of systemd (autofs) is in the container, and CRIU needs /dev/autofs there to restore it.',
        advice: 'Mask it: `systemctl mask proc-sys-fs-binfmt_misc.automount`; or give the container the device: `lxc.mount.entry = /dev/autofs dev/autofs none bind,create=file 0 0`.',
        sources: [],
    },
    {
        id: 'bind-source-replaced',
        phase: 'restore',
        pattern: /Can't re-create deleted (file|directory) (?<what>.*): File exists/,
        example: "mnt-v2: Can't re-create deleted file /tmp/.criu.mntns.0iFLzL/mnt-0000000072/etc/hosts: File exists",
        cause: 'The source of a bind mount was replaced on the host while it was mounted, as resolv.conf and certificates are: the old one is deleted, a new one has its name.',
        advice: 'Mount the folder that it lies in, or restart the container before the dump: it then gets the new one.',
        sources: [],
    },
    {
        id: 'mount-of-the-host-shared',
        phase: 'dump',
        pattern: /(Mount \d+ (?<what>\S+) .*)?has unreachable sharing\. Try --enable-external-masters/,
        example: 'mnt: Mount 1142 ./data (master_id: 61 shared_id: 0) has unreachable sharing. Try --enable-external-masters.',
        cause: 'A mount of the container is the slave of one of the host, which CRIU was not told of.',
        advice: 'Make it private in the container (`mount --make-rprivate /`), unmount it, or mount it by `lxc.mount.entry` with `private`; CRIU by hand: `--external mnt[]:m`.',
        sources: ['criu#1245'],
    },
    {
        id: 'fuse-mount-dead',
        phase: 'both',
        pattern: /(open|stat|mount\w*|access) (?<what>\S+): Transport endpoint is not connected/,
        example: "mnt: Can't open ./srv/remote: Transport endpoint is not connected",
        cause: 'A FUSE file system is mounted whose daemon has ended: every look at it fails.',
        advice: 'Unmount it: `fusermount -u PATH`, or `umount -l PATH`.',
        sources: ['criu#53'],
    },
    {
        id: 'root-mount-options-refused',
        phase: 'restore',
        pattern: /Unable to apply root mount options: Operation not permitted/,
        example: 'mnt-v2: Unable to apply root mount options: Operation not permitted',
        cause: 'The kernel refuses to change the options of the root mount in a user namespace: Linux 7.0 does.',
        advice: 'Restore as root of the host, or with an older kernel (6.17 works); it is open upstream.',
        sources: ['criu#3127'],
    },
    {
        id: 'mount-point-differs',
        phase: 'restore',
        pattern: /(?:Can't (?:stat mountpoint|mount at|bind-mount at)|Unable to mount \S+) (?<what>\S+)(?: \(id=\d+\))?: No such file or directory/,
        example: "mnt-v2: Can't stat mountpoint /run/nvidia/nvidia1: No such file or directory",
        cause: 'What a mount needs is not there where the container is restored: its place (a device node, a file or a folder), its source (a block device), or what its options name (layers of an overlay).',
        advice: 'See which of them is missing, and make it there, or restore where the same devices, layers and files are as at the dump. CRIU by hand: `--root` has to lead to the root file system of the container.',
        sources: ['snapshot#37', 'criu#249'],
    },
    {
        id: 'root-not-a-mount',
        phase: 'restore',
        pattern: /New root and old root are the same/,
        example: 'mnt: New root and old root are the same',
        cause: 'The root file system that CRIU was told to restore into is no mount of its own.',
        advice: 'Make it one before: `mount --bind ROOT ROOT`. Container managers do so themselves.',
        sources: ['libcontainer#522'],
    },
    {
        id: 'mount-parent-missing',
        phase: 'restore',
        pattern: /No parent found for mountpoint \d+ \(@(?<what>[^)]*)\)/,
        example: 'mnt: No parent found for mountpoint 619 (@./run/runc/web/criu-root)',
        cause: 'CRIU comes upon mounts of another restore: one that runs at the same time, or one that failed and left them.',
        advice: 'Restore one after the other; unmount what is left: `grep -i criu /proc/self/mountinfo`.',
        sources: ['moby#31663'],
    },
    {
        id: 'root-not-named',
        phase: 'restore',
        pattern: /The --root option is required to restore a mount namespace/,
        example: 'The --root option is required to restore a mount namespace',
        cause: 'What is restored has a mount namespace of its own, and CRIU was not told where its root file system is.',
        advice: '`--root PATH`, of a folder that is a mount: `mount --bind PATH PATH`.',
        sources: [],
    },
    {
        id: 'fuse-mount',
        phase: 'dump',
        pattern: /(?<what>\S+) is a fuse mount but not external/,
        example: '/srv/remote is a fuse mount but not external',
        cause: 'A FUSE file system (sshfs, lxcfs, s3fs) is mounted in the container: CRIU cannot dump it.',
        advice: 'Unmount it before the dump, or mount it on the host and bind it in: `lxc.mount.entry = /SOURCE TARGET none bind 0 0`.',
        sources: ['criu#53'],
    },
    {
        id: 'root-of-task-differs',
        phase: 'dump',
        pattern: /The root task has another root than mntns: (?<what>\S+)/,
        example: 'mnt: The root task has another root than mntns: /srv/jail',
        cause: 'The first process is in a chroot: its root is not that of its mount namespace.',
        advice: 'Start it by `pivot_root` or in a mount namespace whose root that folder is, as container managers do.',
        sources: [],
    },
    {
        id: 'mount-source-gone',
        phase: 'restore',
        pattern: /Failed to open_tree (?<what>\S+): No such file or directory/,
        example: 'mnt-v2: Failed to open_tree /srv/data: No such file or directory',
        cause: 'The source of a bind mount from the host is not there at the restore.',
        advice: 'Make it before the restore, or restore where the same folders are.',
        sources: [],
    },
    {
        id: 'file-system-not-in-kernel',
        phase: 'restore',
        pattern: /Unable to mount \S+ \S+ \(id=\d+\): No such device/,
        example: 'mnt: Unable to mount binfmt_misc /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): No such device',
        cause: 'The container has a file system mounted that this kernel does not know.',
        advice: 'Load its module: `modprobe NAME`; the line above names its kind (`Mounting NAME @`).',
        sources: [],
    },
    {
        id: 'mount-refused-in-user-namespace',
        phase: 'restore',
        pattern: /Unable to mount (?<what>\S+) \S+ \(id=\d+\): Operation not permitted/,
        example: 'mnt: Unable to mount sysfs /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): Operation not permitted',
        cause: 'The kernel does not let the restored container mount a file system again: it is in a user namespace, or CRIU lacks CAP_SYS_ADMIN.',
        advice: 'Restore as root of the host. In a user namespace proc and sysfs may be mounted only where the host shows all of its own.',
        sources: [],
    },
];
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/network.js
const NETWORK = [
    {
        id: 'link-index-taken',
        phase: 'restore',
        pattern: /couldn't restore (veth|macvlan) interface (?<what>\S+) via usernsd/,
        with: /-95 reported by netlink/,
        example: "Error (criu/libnetlink.c:54): -95 reported by netlink: Operation not supported\nnet: couldn't restore veth interface eth0 via usernsd",
        only: { criu: '>=4.2.1' },
        cause: "A link of the container's, in a user namespace, has the index of a link of the host's, and CRIU cannot make it again: it asks the kernel in the host's network namespace, which takes the request for a change of the host's own link.",
        advice: "Compare `ip link` on the host and in the container: no index but that of lo may be in both. LXC's eth0 has index 2, and on most hosts so has another; a bridge can be made anew with a free one, `ip link add br0 index 777 type bridge`. CRIU before 4.2.1 is not concerned, where the kernel lets it.",
        sources: ['criu#3006'],
    },
    {
        id: 'veth-of-user-namespace',
        phase: 'restore',
        pattern: /net: Can't restore link: -1$/,
        with: /-1 reported by netlink: Operation not permitted/,
        example: "Error (criu/libnetlink.c:54): -1 reported by netlink: Operation not permitted\nnet: Can't restore link: -1",
        only: { criu: '<4.2.1' },
        cause: "The kernel lets no user namespace make a veth with an end in the host's network namespace any more, and this CRIU wants to.",
        advice: 'Use CRIU 4.2.1 or later.',
        sources: ['criu#3004', 'criu#3006'],
    },
    {
        id: 'link-not-restored',
        phase: 'restore',
        pattern: /Can't restore link(: -\d+)?$/,
        example: "net: Can't restore link: -17",
        symptom: true,
        cause: 'A network interface cannot be made again: a veth of that name is still there (-17), or LXC 2.0.9 named it wrongly (-34).',
        advice: 'Delete what is left of the old one: `ip link del VETH`. LXC 2.0.9: update it.',
        sources: ['lxc#2107', 'criu#241', 'criu#3004'],
    },
    {
        id: 'loopback-missing',
        phase: 'both',
        pattern: /Unable to bind a socket: Cannot assign requested address/,
        example: 'Unable to bind a socket: Cannot assign requested address',
        symptom: true,
        cause: 'CRIU cannot take an address of the loopback interface: it is not there, is down, or has no IPv6.',
        advice: 'Bring it up: `ip link set lo up`. Without IPv6: CRIU 3.19 or later.',
        sources: ['criu#1857', 'criu#2222'],
    },
    {
        id: 'conntrack-events-missing',
        phase: 'dump',
        pattern: /Namespaces dumping finished with error \d+/,
        with: /-22 reported by netlink: Invalid argument/,
        example: '-22 reported by netlink: Invalid argument\nNamespaces dumping finished with error 59904',
        symptom: true,
        cause: 'The kernel does not list the connections that it tracks: it was built without CONFIG_NF_CONNTRACK_EVENTS.',
        advice: 'Boot a kernel with it; or unload nf_conntrack where nothing needs it.',
        sources: ['criu#1059'],
    },
    {
        id: 'network-type',
        phase: 'both',
        pattern: /Found un-dumpable network: \S+/,
        example: 'Found un-dumpable network: ipvlan (eth0)',
        cause: 'LXC can checkpoint no container with a network interface of this type.',
        advice: 'Use `lxc.net.0.type = veth`, `none`, `empty` or `macvlan`; with CRIU 3.15 or later `phys`, too.',
        sources: [],
    },
    {
        id: 'iptables-extension-missing',
        phase: 'both',
        ofHost: true,
        pattern: /Couldn't load (match|target) `/,
        example: "Couldn't load match `mark':No such file or directory",
        cause: 'iptables does not find its own extensions, and CRIU locks the network with one.',
        advice: 'Remove iptables from the store (`criu-lxc-test clean --store`) and try again.',
        sources: [],
    },
    {
        id: 'nftables-not-built-in',
        phase: 'both',
        pattern: /Error .*CRIU was built without libnftables|network-lock.*nftables.*not supported/,
        example: 'Error (criu/net.c:2653): Unable to restore nftables. CRIU was built without libnftables support',
        cause: 'The container has rules of nftables, and this CRIU was built without libnftables.',
        advice: 'Use a CRIU with it, as those of Debian and Fedora are.',
        sources: [],
    },
    {
        id: 'iproute2-missing',
        phase: 'both',
        pattern: /execvp\("ip", .*No such file or directory/,
        example: 'execvp("ip", ...) failed: No such file or directory',
        cause: 'CRIU dumps and restores addresses, routes and rules with `ip`, which is not on this host.',
        advice: 'Install it: `apt-get install iproute2`.',
        sources: [],
    },
    {
        id: 'link-kind',
        phase: 'both',
        pattern: /Unsupported link (?<what>type \d+|\d+ \(type \d+ kind \S+\))/,
        example: 'net: Unsupported link 3 (type 1 kind wireguard)',
        cause: 'The container has a network interface of a kind that CRIU cannot dump: its log names it.',
        advice: 'Remove it before the dump (`ip link del NAME`), or have it on the host.',
        sources: [],
    },
    {
        id: 'iptables-missing',
        phase: 'both',
        pattern: /execvp\("ip6?tables-restore", .*No such file or directory|ip6?tables(-restore)?: (command )?not found/,
        example: 'execvp("iptables-restore", ...) failed: No such file or directory',
        cause: 'CRIU locks the network with iptables, which is not on this host.',
        advice: 'Install it: `apt-get install iptables`. Or with CRIU 3.16 or later, in its options file: `network-lock nftables`.',
        sources: ['criu#2339'],
    },
    {
        id: 'iptables-too-old',
        phase: 'dump',
        pattern: /iptables-restore: invalid option -- 'w'/,
        example: "iptables-restore: invalid option -- 'w'",
        cause: 'The iptables of this host is too old for CRIU.',
        advice: 'Install iptables 1.6.2 or later.',
        sources: ['lxc#3521', 'criu#402'],
    },
    {
        id: 'iptables-nft-unlock',
        phase: 'both',
        pattern: /CHAIN_(USER_)?DEL failed .*chain CRIU/,
        example: 'line 5: CHAIN_USER_DEL failed (Device or resource busy): chain CRIU',
        only: { criu: '<4.0' },
        cause: 'CRIU before 4.0 adds its iptables rules twice where iptables is that of nftables, and cannot remove them.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1435', 'criu#2323'],
    },
    {
        id: 'iptables-unlock-refused',
        phase: 'restore',
        // Legacy iptables says so of whatever the kernel refuses.
        pattern: /tables-restore: line \d+ failed/,
        with: /network-(un)?lock scripts|Unlock network/,
        example: 'Running network-unlock scripts\niptables-restore: line 5 failed',
        only: { criu: '<4.0' },
        cause: 'iptables did not unlock the network again. CRIU before 4.0 adds its rules twice where iptables is that of nftables, and cannot remove them.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['cri-o#4199'],
    },
    {
        id: 'nftables-left-over',
        phase: 'restore',
        pattern: /Locking network failed|Could not process rule: File exists/,
        with: /Could not process rule: File exists/,
        example: 'internal:0:0-0: Error: Could not process rule: File exists\nLocking network failed using nftables',
        cause: 'The network is locked still from the dump: the container is restored into the network namespace that it had, and the table of CRIU is in it.',
        advice: 'Remove it before the restore: `nft list tables`, `nft delete table inet CRIU-…` in that namespace (`ip netns exec NAME`); or take a new one.',
        sources: ['criu#3135', 'criu#2653'],
    },
    {
        id: 'iptables-rule-refused',
        phase: 'both',
        pattern: /RULE_(INSERT|APPEND) failed \(No such file or directory\)/,
        example: 'line 3: RULE_INSERT failed (No such file or directory): rule in chain INPUT',
        cause: 'The kernel does not take the rules that CRIU locks the network by: it lacks what iptables needs, as kernels built by hand do.',
        advice: '`modprobe -a nft_compat xt_mark`; or a kernel with CONFIG_NFT_COMPAT and CONFIG_NETFILTER_XT_MARK; or CRIU 3.16 or later with `network-lock nftables`.',
        sources: ['criu#951'],
    },
    {
        id: 'network-lock-refused',
        phase: 'both',
        pattern: /Locking network failed|Failed to lock TCP connection|Locking connection failed using nftables/,
        example: 'net: Locking network failed: iptables-restore returned 1. This may be connected to disabled CONFIG_NETFILTER_XT_MARK kernel build config option.',
        symptom: true,
        cause: 'CRIU cannot lock the network: iptables or nftables failed, or the kernel lacks CONFIG_NETFILTER_XT_MARK.',
        advice: 'Try the other one in the options file of CRIU 3.16 or later: `network-lock nftables`. Or `modprobe xt_mark`.',
        sources: ['criu#2339'],
    },
    {
        id: 'netlink-not-read',
        phase: 'dump',
        transient: true,
        pattern: /The socket has data to read/,
        example: 'netlink: The socket has data to read',
        cause: 'A process has not read yet what the kernel told it over netlink, which CRIU cannot dump.',
        advice: 'Try again when the container has settled.',
        sources: ['criu#508', 'lxd#4002'],
    },
    {
        id: 'unix-peer-outside',
        phase: 'both',
        pattern: /unix: (Can't dump half of stream unix connection|Can't dump name-less external socket|External socket (is used|found in image))|Unix socket \d+ with(out| unreachable) peer/,
        example: "unix: Can't dump half of stream unix connection. name: (null); peer name: /run/dbus/system_bus_socket",
        cause: 'A process is connected by a unix socket to one outside of the container.',
        advice: 'End the connection before the dump: to journald, D-Bus or an attached program of the host. CRIU by hand: `--ext-unix-sk` for datagram sockets.',
        sources: ['criu#796', 'criu#1788', 'criu#284'],
    },
    {
        id: 'socket-family',
        phase: 'dump',
        pattern: /Unknown socket collected \(family (?<what>\d+)\)|Unsupported socket family: (\d+)/,
        example: 'sockets: BUG! Unknown socket collected (family 40)',
        cause: 'A process has a socket of a family that CRIU cannot dump. CRIU calls it a bug; it is a known limit: 29 is CAN, 31 Bluetooth, 38 crypto (AF_ALG), 40 vsock, 44 XDP.',
        advice: 'End the process that has it before the dump, or have it close the socket.',
        sources: ['criu#1544'],
    },
    {
        id: 'socket-bpf-filter',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't get socket filter( len)?: Permission denied/,
        example: "sockets: Can't get socket filter len: Permission denied",
        cause: 'A process has a BPF program as the filter of a socket (SO_ATTACH_BPF): the kernel does not give it out.',
        advice: 'Have the program use a classic filter (SO_ATTACH_FILTER), or end it before the dump.',
        sources: [],
    },
    {
        id: 'queue-with-credentials',
        phase: 'dump',
        transient: true,
        ofProcess: true,
        pattern: /Control messages in queue, not supported|More than 1 SCM is not possible/,
        example: 'skqueue: Control messages in queue, not supported',
        cause: 'A datagram with credentials waits in a socket, as those for journald and of sd_notify do: CRIU cannot dump it.',
        advice: 'Dump once more when the container has settled; or use a CRIU with criu#2974.',
        sources: ['criu#2974', 'criu#3093', 'criu#251'],
    },
    {
        id: 'connection-not-accepted',
        phase: 'dump',
        transient: true,
        pattern: /Non-empty write queue on an in-flight socket|Found a closed in-flight socket/,
        example: 'unix: Non-empty write queue on an in-flight socket 0x111e41f',
        cause: 'A unix connection with data in it waits to be accepted: CRIU cannot dump it.',
        advice: 'Dump once more when the server has accepted it; a server that is stuck accepts none.',
        sources: ['criu#1804'],
    },
    {
        id: 'socket-protocol',
        phase: 'dump',
        pattern: /Unsupported proto \d+ for socket|inet: Can't dump \d+ inet socket \w+\. Only stream/,
        example: 'inet: Unsupported proto 262 for socket 2f1a',
        cause: 'A process has a socket of a protocol that CRIU cannot dump: multipath TCP (262), which programs in Go open, SCTP, or with an old CRIU the raw one of ping.',
        advice: 'Start programs in Go with `GODEBUG=multipathtcp=0`; end others before the dump.',
        sources: ['criu#442'],
    },
    {
        id: 'tcp-not-asked-for',
        phase: 'both',
        pattern: /Connected TCP socket(, consider| in image)|Need to set the --tcp-close options/,
        example: 'inet: Connected TCP socket, consider using --tcp-established option.',
        cause: 'A TCP connection is open, and CRIU was not told to take it along.',
        advice: '`--tcp-established` to both dump and restore (CRIU, Podman, runc), or `tcp-established` in the options file of CRIU; `--tcp-close` to do without. lxc-checkpoint does it itself.',
        sources: ['criu#589', 'criu#286'],
    },
    {
        id: 'tcp-half-closed',
        phase: 'dump',
        // A line of other failures, too: on a newer kernel it is one of these.
        vague: true,
        pattern: /Can't turn TCP repair mode ON: Operation not permitted|Name resolved on unconnected socket/,
        example: "Can't turn TCP repair mode ON: Operation not permitted",
        only: { kernel: '<4.10' },
        cause: 'A TCP connection is half closed, or just being closed, and Linux before 4.10 lets CRIU read none of these.',
        advice: 'Boot Linux 4.10 or later, with CRIU 2.10 or later; or dump when the connection is gone.',
        sources: ['criu#592', 'criu#262', 'criu#194'],
    },
    {
        id: 'connection-in-flight',
        phase: 'dump',
        transient: true,
        pattern: /inet: In-flight connection/,
        example: 'inet: In-flight connection (l) for 2f1a',
        cause: 'A TCP connection is just being made, and CRIU was not told to leave it out.',
        advice: 'Put `skip-in-flight` into the options file of CRIU (`/etc/criu/default.conf`): LXC compares versions as text, and does not ask CRIU 2.10 for it.',
        sources: [],
    },
    {
        id: 'sysctls-of-newer-images',
        phase: 'restore',
        pattern: /net: unix: Failed to write net\/ipv4\/<sysctls>/,
        example: 'net: unix: Failed to write net/ipv4/<sysctls>',
        only: { criu: '<4.2' },
        cause: 'The images are of CRIU 4.2 or later, which keeps more settings of the network than this CRIU can restore.',
        advice: 'Restore with the CRIU that dumped, or a later one.',
        sources: [],
    },
    {
        id: 'netns-of-another-user',
        phase: 'restore',
        pattern: /Can't setns \d+\/(?<what>net|mnt|ipc|uts|cgroup): Operation not permitted/,
        example: "Can't setns 18/net: Operation not permitted",
        cause: 'A namespace that the container is to be restored into does not belong to its user namespace: an unprivileged container needs one of its own.',
        advice: 'Make the namespace from inside that user namespace, or restore without joining it.',
        sources: ['criu#2651', 'zeropod#96'],
    },
    {
        id: 'address-not-there',
        phase: 'restore',
        pattern: /Can't (bind|connect) inet socket.*: Cannot assign requested address/,
        example: "inet: Can't bind inet socket (id 12): Cannot assign requested address",
        cause: 'A socket of the container is bound to an address that is not there at the restore.',
        advice: "Restore with the address that it had: `lxc.net.0.ipv4.address` in the config, not one by DHCP afterwards. Connections: dump without them, `tcp-close` in CRIU's options file.",
        sources: ['criu#312', 'criu#457', 'criu#1784', 'criu#2286'],
    },
    {
        id: 'address-taken',
        phase: 'restore',
        pattern: /(Can't (bind|connect) inet socket|Can't listen on a socket).*: Address already in use/,
        example: "inet: Can't bind inet socket (id 39): Address already in use",
        cause: 'Another process has the address and port of a socket that is to be restored, often the service itself, started anew.',
        advice: 'See who: `ss -tulnp`. Stop it before the restore, or give the container a network namespace of its own.',
        sources: ['criu#796'],
    },
    {
        id: 'two-restores-at-once',
        phase: 'restore',
        transient: true,
        pattern: /Can't bind transport socket \S+: Address (already )?in use/,
        example: "Can't bind transport socket /crtools-fd-3-0: Address already in use",
        cause: 'Two restores run at once in one network namespace, and their sockets have the same names.',
        advice: 'Restore one after the other, or in network namespaces of their own. CRIU names them apart since 3.17, as a service (runc, libcriu) since 4.1.',
        sources: ['criu#1720', 'criu#2499'],
    },
    {
        id: 'listening-socket-without-name',
        phase: 'restore',
        only: { criu: '<2.5' },
        pattern: /Can't make usk listen: Invalid argument/,
        example: "sk unix: Can't make usk listen: Invalid argument",
        cause: 'CRIU before 2.5 forgets the name of a Unix socket whose file is gone, and one without a name cannot listen.',
        advice: 'Take a later CRIU, and dump anew.',
        sources: ['criu#195'],
    },
    {
        id: 'diag-missing',
        phase: 'both',
        pattern: /Diag module missing|Sockets \(family \d+ proto \d+\) are not collected|Can't create sock diag socket/,
        example: 'sockets: Diag module missing (-2)',
        cause: 'The kernel cannot list sockets: it was built without CONFIG_UNIX_DIAG, CONFIG_INET_DIAG or their like.',
        advice: 'See `zgrep _DIAG= /proc/config.gz`; load what is a module: `modprobe -a unix_diag inet_diag tcp_diag udp_diag packet_diag netlink_diag`; else boot another kernel.',
        sources: ['criu#2574', 'gokrazy#336'],
    },
    {
        id: 'datagram-sockets-established',
        phase: 'restore',
        pattern: /unix: Non-stream socket \w+ in established state/,
        example: 'unix: Non-stream socket 2f1a in established state',
        only: { criu: '<3.17', kernel: '>=5.15' },
        cause: 'Linux 5.15 and later call a connected datagram socket established, which CRIU before 3.17 does not know.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; dump again with it.',
        sources: ['criu#1669'],
    },
    {
        id: 'unix-folder-missing',
        phase: 'restore',
        pattern: /Can't bind (id \S+ ino \d+|on socket id \S+ ino \d+|unix socket).*: No such file or directory/,
        example: "unix: Can't bind id 0x12 ino 4711 addr /run/app/sock: No such file or directory",
        cause: 'A process listened on a Unix socket in a folder that is not there at the restore.',
        advice: 'Make the folder before the restore: the line names the socket.',
        sources: [],
    },
    {
        id: 'unix-address-taken',
        phase: 'restore',
        pattern: /Can't bind (id \S+ ino \d+|on socket id \S+ ino \d+|unix socket).*: Address already in use/,
        example: "unix: Can't bind id 0x12 ino 4711 addr @app: Address already in use",
        cause: 'Another process has the name of a Unix socket that is to be restored, often the program itself, started anew.',
        advice: 'End who has it (`ss -xlp`), or remove the file of the socket; names with `@` belong to a network namespace: give it one.',
        sources: [],
    },
    {
        id: 'unix-peer-gone',
        phase: 'restore',
        pattern: /unix: Can't connect \d+ socket: (No such file or directory|Connection refused)/,
        example: "unix: Can't connect 4711 socket: No such file or directory",
        cause: 'A process was connected to a Unix socket of a service outside, which does not listen here.',
        advice: 'Start that service (syslog, journald, D-Bus) before the restore, at the same path.',
        sources: [],
    },
    {
        id: 'route-missing',
        phase: 'restore',
        pattern: /Can't connect inet socket.*: (Network is unreachable|No route to host)/,
        example: "inet: Can't connect inet socket back: Network is unreachable",
        cause: 'A connection of the container cannot be restored: there is no route to the other end here.',
        advice: 'Set addresses and routes up before the restore, as they were; or leave connections out: `tcp-close`.',
        sources: [],
    },
    {
        id: 'ip-of-busybox',
        phase: 'both',
        pattern: /IP tool failed on|Running ip .* failed|exited, status=/,
        with: /BusyBox v|ip: (invalid argument|unknown command|can't find).*(save|restore)|Command "(save|restore)" is unknown/,
        example: 'BusyBox v1.36.1 multi-call binary.\nIP tool failed on addr save',
        cause: 'The `ip` of this host is that of BusyBox, which can neither save nor restore: CRIU needs that of iproute2.',
        advice: 'Install it: `apk add iproute2`, `apt-get install iproute2`.',
        sources: [],
    },
    {
        id: 'ip-failed',
        phase: 'both',
        pattern: /IP tool failed on (?<what>\w+ \w+)/,
        example: 'net: IP tool failed on route restore',
        symptom: true,
        cause: '`ip` (iproute2) failed, by which CRIU saves and restores addresses, routes and rules: its own words stand above that line.',
        advice: '`RTNETLINK answers: File exists`: it is there already, as by a hook of the network; `magic mismatch`: another iproute2 than at the dump.',
        sources: [],
    },
    {
        id: 'socket-of-another-netns',
        phase: 'dump',
        pattern: /Unable to dump a socket from an external network namespace/,
        example: 'Unable to dump a socket from an external network namespace',
        cause: 'A process has a socket that was made in another network namespace, and inherited.',
        advice: 'Start it with its descriptors closed, and have it open its sockets itself: no socket activation from outside.',
        sources: [],
    },
    {
        id: 'iptables-legacy-missing',
        phase: 'restore',
        pattern: /Can't restore ip6?tables dump - no legacy version present/,
        example: "Can't restore iptables dump - no legacy version present",
        cause: 'The container had rules of the old iptables, and this host has only the one of nftables.',
        advice: 'Install the old one: `iptables-legacy`, package `iptables` or `iptables-legacy`.',
        sources: [],
    },
    {
        id: 'bridge-of-link-missing',
        phase: 'restore',
        pattern: /Can't (add interface \S+ to bridge|get index of) (?<what>\S+): No such/,
        example: "Can't add interface vethA1 to bridge br0: No such device",
        cause: 'The bridge that a network interface of the container was in is not there.',
        advice: 'Make it before the restore: `ip link add NAME type bridge`, `ip link set NAME up`.',
        sources: [],
    },
    {
        id: 'network-settings-refused',
        phase: 'restore',
        pattern: /Failed to write (?<what>net\/ipv[46]\/conf\S*)\/<confs>/,
        example: 'net: Failed to write net/ipv6/conf/eth0/<confs>',
        cause: 'A setting of a network interface cannot be restored: the interface is not there, or IPv6 is switched off on this host.',
        advice: 'Compare `ls /proc/sys/net/ipv6/conf` and `ip link` with the host of the dump; boot without `ipv6.disable=1`.',
        sources: [],
    },
    {
        id: 'datagram-corked',
        phase: 'dump',
        transient: true,
        pattern: /Can't dump corked dgram socket/,
        example: "inet: Can't dump corked dgram socket 2f1a",
        cause: 'A process holds back a UDP datagram that it has begun (UDP_CORK): CRIU cannot dump it.',
        advice: 'Dump once more.',
        sources: [],
    },
    {
        id: 'tun-without-namespace',
        phase: 'dump',
        pattern: /Net namespace is required to dump tun link/,
        example: 'tun: Net namespace is required to dump tun link',
        cause: 'A process has a tun or tap device of the host: CRIU dumps one only with its network namespace.',
        advice: 'Run the program in a network namespace of its own, or end it (VPNs) before the dump.',
        sources: [],
    },
    {
        id: 'netlink-groups',
        phase: 'dump',
        pattern: /netlink: Groups above 32 are not supported/,
        example: 'netlink: Groups above 32 are not supported yet',
        cause: 'A process listens to a group of netlink that CRIU cannot dump.',
        advice: 'End the program that has the socket before the dump: `ss -f netlink -p`.',
        sources: [],
    },
    {
        id: 'unix-name-not-told',
        phase: 'dump',
        pattern: /Unable to resolve unix socket name with obsolete method/,
        example: 'unix: Unable to resolve unix socket name with obsolete method. Try a linux kernel newer than 4.10',
        cause: 'Linux before 4.10 does not tell CRIU where the file of a Unix socket lies.',
        advice: 'Boot Linux 4.10 or later.',
        sources: [],
    },
];
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/processes.js
const PROCESSES = [
    {
        id: 'other-users-processes',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't get rlimit \d+: Operation not permitted/,
        example: "Can't get rlimit 0: Operation not permitted",
        only: { host: { 'cap-sys-resource': false } },
        cause: 'A process of another user than root is in the container, and root lacks CAP_SYS_RESOURCE here.',
        advice: 'Do it on the host itself, or in a container that keeps CAP_SYS_RESOURCE; or run everything as root; or map the users (`lxc.idmap`): root has every capability in a user namespace of its own.',
        sources: [],
    },
    {
        id: 'stop-signal-unknown',
        phase: 'dump',
        pattern: /SEIZE (?<pid>\d+): unsupported stop signal (?<what>\d+)/,
        example: 'SEIZE 52: unsupported stop signal 20',
        cause: 'A process was stopped by a signal that this CRIU cannot restore: 20 is Ctrl-Z.',
        advice: 'Let it go on before the dump: `kill -CONT PID`; or use a newer CRIU.',
        sources: ['criu#2352'],
    },
    {
        id: 'criu-in-its-own-tree',
        phase: 'dump',
        pattern: /The criu itself is within dumped tree/,
        example: 'The criu itself is within dumped tree.',
        cause: 'CRIU was told to dump a process that it is a descendant of itself.',
        advice: 'Start CRIU from outside of what it dumps: another terminal, `setsid`, a service.',
        sources: ['criu#2080'],
    },
    {
        id: 'process-traced',
        phase: 'dump',
        // Our own words, and CRIU's: it calls a process that it cannot take hold of a zombie.
        pattern: /(?:Process|zombie) (?<pid>\d+) \((?:comm )?(?<name>.*)\) (?:of the container was traced before the dump|found while seizing)|zombie \d+ found, state (?:t|[RSTDI], err -1\/1$)/,
        example: 'Process 4711 (sleep) of the container was traced before the dump, by process 4712 (strace).',
        cause: 'A process of the container is traced by another one, such as strace or gdb, and a process can have only one tracer; or it was just about to end.',
        advice: 'End the tracer before the dump: `grep TracerPid /proc/PID/status` names it. Where that says 0, dump once more.',
        sources: ['criu#1753'],
    },
    {
        id: 'gpu-not-paused',
        phase: 'dump',
        // The time limit of CRIU goes off meanwhile, and stands first.
        pattern: /Timeout reached\. Try to interrupt|cuda_plugin: (PAUSE_DEVICES failed|Unable to read output of cuda-checkpoint)/,
        // Where the plugin is, CRIU logs its stages of every dump: these are of a process with memory on a GPU.
        with: /cuda_plugin: (pausing devices on|PAUSE_DEVICES failed|Unable to read output)/,
        example: 'cuda_plugin: pausing devices on pid 4711\nTimeout reached. Try to interrupt: 0',
        cause: 'A process has memory on a GPU, and to pause it took longer than CRIU waits: 10 seconds.',
        advice: 'Give it more time in the options file of CRIU (`/etc/criu/default.conf`, `/etc/criu/runc.conf`): `timeout 120`.',
        sources: ['cuda-checkpoint#26'],
    },
    {
        id: 'process-cannot-be-seized',
        phase: 'dump',
        transient: true,
        pattern: /Unseizable non-zombie (?<pid>\d+) found|Timeout reached\. Try to interrupt/,
        example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
        cause: 'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
        advice: 'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
        sources: ['criu#1034'],
    },
    {
        id: 'process-stopped',
        phase: 'dump',
        // Our own words: CRIU has none.
        pattern: /Process (?<pid>\d+) \((?<name>.*)\) of the container was stopped before the dump\./,
        example: 'Process 4711 (vim) of the container was stopped before the dump.',
        only: { cgroup: 'v1' },
        cause: 'A process of the container is stopped (SIGSTOP, Ctrl-Z), and in the freezer of cgroup v1 CRIU waits for it for ever.',
        advice: 'Let it go on before the dump: `kill -CONT PID`; or use cgroup v2, `cgroup: v2` (`--cgroup v2`).',
        sources: ['criu#1813', 'criu#2352'],
    },
    {
        id: 'session-leader-outside',
        phase: 'dump',
        pattern: /A session leader of (zombie process )?\d+\(\d+\) is outside of its pid namespace/,
        example: 'A session leader of 13981(10) is outside of its pid namespace',
        cause: 'A process was brought into the container from outside, by lxc-attach or nsenter.',
        advice: "End it before the dump, and start what is to be checkpointed by the container's init.",
        sources: ['criu#232'],
    },
    {
        id: 'ipc-of-the-host',
        phase: 'dump',
        pattern: /Task (?<pid>\d+) with SysVIPC shmem map @\w+ doesn't live in IPC ns/,
        example: "Task 4711 with SysVIPC shmem map @7efd9e54f000 doesn't live in IPC ns",
        cause: 'A process uses System V shared memory, and has no IPC namespace of its own: CRIU would have to take it from the host.',
        advice: 'Start it in one: `unshare -i COMMAND`. In a container: no `--ipc=host`, no `lxc.namespace.share.ipc`.',
        sources: ['criu#821'],
    },
    {
        id: 'namespaces-of-another-user',
        phase: 'dump',
        pattern: /One or more namespaces doesn't belong to the target user namespace|Unable to convert uid or gid/,
        example: "One or more namespaces doesn't belong to the target user namespace",
        cause: 'The user namespace of a process does not map its user, or does not own all of its other namespaces.',
        advice: 'Make all namespaces in one user namespace that maps all of its users: `unshare --map-root-user` first, the others inside.',
        sources: ['criu#2483'],
    },
    {
        id: 'nested-namespace',
        phase: 'dump',
        pattern: /Can't dump nested (?<what>\w+ namespace) for (?<pid>\d+)|Can't make (netns|cgroup) id|Nested mount namespaces are not supported/,
        example: "Can't dump nested net namespace for 4711",
        cause: 'A process in the container has a namespace of its own that CRIU cannot dump: as containers inside have, sandboxes (bubblewrap, browsers) and hardened services.',
        advice: 'Of a systemd service switch `PrivateNetwork`, `ProtectHostname` and `PrivateUsers` off; end containers and sandboxes inside (Docker, bubblewrap) before the dump; start processes by the init, not from outside.',
        sources: ['lxd#5309', 'criu#174', 'criu#2778'],
    },
    {
        id: 'pid-taken',
        phase: 'restore',
        pattern: /Can't fork for \d+: File exists|Pid \d+ do not match expected|Thread pid mismatch \d+[/>]|Unable to create a thread: (-17\b|\d)/,
        example: "Can't fork for 4711: File exists",
        cause: 'A pid that a process or thread had is taken.',
        advice: 'Give the container a pid namespace of its own: no `lxc.namespace.share.pid`, no `lxc.namespace.keep = pid`. CRIU by hand: `criu-ns restore`, or end who has it.',
        sources: ['criu#2779', 'criu#2692', 'criu#1431', 'criu#179'],
    },
    {
        id: 'no-more-processes',
        phase: 'both',
        // In a restore it may be the container's own limit.
        ofHost: 'dump',
        // The second is what a shell says, and tar's is one.
        pattern: /(fork|clone)\b.*temporarily unavailable|: Cannot fork$|Unable to create a thread: -11\b/,
        example: "Can't fork for 42: Resource temporarily unavailable",
        cause: 'This host lets no more processes be made: a limit of its cgroup (pids.max), of its user, or its memory is reached.',
        advice: 'Raise the limit: `cat /sys/fs/cgroup/pids/*/pids.max`, `systemctl show -p TasksMax UNIT`, `ulimit -u`.',
        sources: [],
    },
    {
        id: 'fork-without-memory',
        phase: 'both',
        pattern: /(fork|clone)\b.*allocate memory/,
        example: "Can't fork for 42: Cannot allocate memory",
        symptom: true,
        cause: 'The kernel makes no process: memory is short; or the first process of the pid namespace that it is to be in has ended.',
        advice: 'See `dmesg`, `free` and the limits of the cgroup. Where the container is restored into a pid namespace that there is: look whether its init lives.',
        sources: [],
    },
    {
        id: 'shell-job-not-asked-for',
        phase: 'both',
        pattern: /The root process \d+ is not a session leader|Task attached to shell terminal/,
        example: 'The root process 4711 is not a session leader. Consider using --shell-job option',
        cause: 'What is dumped was started from a shell, in whose session it still is.',
        advice: '`--shell-job` to both dump and restore; or start it in a session of its own: `setsid COMMAND </dev/null >LOG 2>&1 &`.',
        sources: [],
    },
    {
        id: 'session-number-taken',
        phase: 'restore',
        // CRIU before 3.16 comes upon it later.
        pattern: /Current [sg]id \d+ intersects with (pid|sid of|pgid of) \(\d+\) in images|BUG at criu\/pstree\.c:4\d\d/,
        with: /intersects with|Migrating process tree/,
        example: 'Current sid 4711 intersects with pid (4711) in images',
        cause: 'The shell that CRIU was started from has by chance the number of a process that is to be restored.',
        advice: 'Restore from another shell or session: `setsid criu restore …`; or in a pid namespace: `criu-ns restore`.',
        sources: ['criu#464', 'criu#1332'],
    },
    {
        id: 'pidfd-of-the-dead-shared',
        phase: 'restore',
        pattern: /pidfd: Could not wait on temporary process/,
        example: 'pidfd: Could not wait on temporary process with pid: 4711: No child processes',
        only: { criu: '<4.1' },
        cause: 'Several processes have a pidfd of one process that has ended: CRIU before 4.1 does not restore that.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2496'],
    },
    {
        id: 'session-leader-not-in-images',
        phase: 'restore',
        pattern: /Can't find a session leader for \d+|Can't figure out which sid \(/,
        example: "Can't find a session leader for 4711",
        cause: 'A process belongs to a session whose leader had ended, or was not dumped.',
        advice: 'Dump from the leader of the session on (`-t`), or start it by `setsid`; `--shell-job` where that is a shell.',
        sources: [],
    },
    {
        id: 'zombie-with-threads',
        phase: 'dump',
        pattern: /Zombies? (with threads are|thread) not supported/,
        example: 'Zombies with threads are not supported',
        cause: 'The main thread of a process has ended while others of it go on: CRIU cannot dump that.',
        advice: 'End that process before the dump: `ps -eLo pid,tid,stat,args | grep -w Zl`.',
        sources: [],
    },
    {
        id: 'thread-stopped',
        phase: 'dump',
        pattern: /Individually stopped threads not supported/,
        example: 'Individually stopped threads not supported',
        cause: 'One thread of a process is stopped and others are not, as a debugger leaves them.',
        advice: 'End the debugger, or let it go on: `kill -CONT PID`.',
        sources: [],
    },
    {
        id: 'ipc-id-taken',
        phase: 'restore',
        pattern: /Failed to (restore (sem|msg|shm) id \(\d+ instead of \d+\)|create (sem|msg|shm) set: File exists)/,
        example: 'Failed to restore shm id (3 instead of 2)',
        cause: 'A System V object (semaphores, queue, shared memory) of that number is there already.',
        advice: 'Restore in an IPC namespace of its own; else remove what is left: `ipcs`, `ipcrm`.',
        sources: [],
    },
    {
        id: 'shared-memory-in-parts',
        phase: 'dump',
        pattern: /Sysv shmem \w+ with (a |tail |misordered )/,
        example: 'Sysv shmem 7f3a5c000000 with tail hole not supported',
        cause: 'A process has unmapped a part of a System V shared memory: CRIU dumps only whole ones.',
        advice: 'Have the program detach all of it (`shmdt`), or end it before the dump.',
        sources: [],
    },
    {
        id: 'process-not-traceable',
        phase: 'dump',
        pattern: /Unable to detach from (?<pid>\d+): No such process/,
        with: /Unable to interrupt task: \d+ \(Operation not permitted\)/,
        example: 'Unable to interrupt task: 4711 (Operation not permitted)\nUnable to detach from 4711: No such process',
        cause: 'The kernel does not let CRIU take hold of the process: CRIU lacks CAP_SYS_PTRACE, as in a container, or another one traces it.',
        advice: 'Try `strace -p PID` in the same place. In a container: `--privileged`, or `--cap-add SYS_PTRACE`; see `grep TracerPid /proc/PID/status`.',
        sources: ['criu#103'],
    },
    {
        id: 'pid-namespace-needed',
        phase: 'restore',
        pattern: /can only be restored in a new pid namespace/,
        example: 'This process tree can only be restored in a new pid namespace.',
        cause: 'The first process that was dumped is not the first one of a pid namespace here.',
        advice: 'Have CRIU make one: `criu-ns restore …`; or `unshare --pid --fork --mount-proc criu restore …`.',
        sources: [],
    },
    {
        id: 'breakpoint-pending',
        phase: 'dump',
        pattern: /Can't dump the (?<pid>\d+) thread with a pending SIGTRAP/,
        example: "Can't dump the 4711 thread with a pending SIGTRAP.",
        cause: 'A process has just come to a breakpoint that nobody took: a debugger left it.',
        advice: 'End the debugger, and start the program anew.',
        sources: [],
    },
    {
        id: 'user-namespace-helper-refused',
        phase: 'restore',
        pattern: /uns: send req error: Invalid argument/,
        example: 'uns: send req error: Invalid argument',
        cause: 'CRIU restores a user namespace, and the kernel refuses the message to its own helper outside: the user and group that CRIU runs as have no number in that namespace.',
        advice: 'Map the root of the host, or another user that CRIU may be, into the user namespace; use a newer CRIU.',
        sources: ['criu#466'],
    },
];
//# sourceMappingURL=processes.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/security.js
const SECURITY = [
    {
        id: 'apparmor-not-in-kernel',
        phase: 'restore',
        pattern: /apparmor LSM specified but apparmor not supported by kernel/,
        example: 'apparmor LSM specified but apparmor not supported by kernel',
        only: { host: { apparmor: false } },
        cause: "The container's config names an AppArmor profile, and this kernel has no AppArmor.",
        advice: "Delete the `lxc.apparmor.*` lines from the container's config, and from the files that it includes.",
        sources: [],
    },
    {
        id: 'lsm-differs',
        phase: 'restore',
        pattern: /mismatched lsm types and lsm profile specified/,
        example: 'mismatched lsm types and lsm profile specified',
        cause: 'The container was dumped under another security module than the one that it is restored under.',
        advice: 'Restore on a host with the same security module. After an update from CRIU 3.1 or 3.2: `rm /run/criu.kdat`.',
        sources: ['criu#323', 'criu#1267'],
    },
    {
        id: 'apparmor-profile-generated',
        phase: 'restore',
        pattern: /can't write lsm profile -2\b/,
        with: /changeprofile generated(?![\w.-])/,
        example: "pie: 1: restoring lsm profile (current) changeprofile generated\npie: 1: Error (criu/pie/restorer.c:209): can't write lsm profile -2",
        cause: 'LXC gives CRIU the word that the config has for a profile of its own making as the name of a profile (`--lsm-profile apparmor:generated`), and there is none of that name.',
        advice: "LXC 7.0.0 still does. Name a profile that is loaded in the container's config, or none: `lxc.apparmor.profile = lxc-container-default-cgns`, `lxc.apparmor.profile = unconfined`.",
        sources: [],
    },
    {
        id: 'lsm-profile-not-loaded',
        phase: 'restore',
        pattern: /can't write lsm profile -2\b/,
        example: "can't write lsm profile -2",
        cause: 'The AppArmor profile that a process had is not loaded on this host, as after a reboot.',
        advice: 'Load it before the restore; the line above names it (`restoring lsm profile`): `apparmor_parser -r FILE`. Podman and Docker load their own when they start any container.',
        sources: ['podman#12437'],
    },
    {
        id: 'lsm-profile-refused',
        phase: 'restore',
        pattern: /can't write lsm profile -\d+/,
        example: "can't write lsm profile -13",
        cause: 'The security module does not let a restored process take the label or profile that it had.',
        advice: 'See the denial: `ausearch -m avc -ts recent`, or `dmesg | grep -i apparmor`. Restore under the same policy.',
        sources: ['podman#13566'],
    },
    {
        id: 'apparmor-policy-refused',
        phase: 'restore',
        pattern: /write AA policy failed/,
        example: 'write AA policy failed: Protocol error',
        cause: 'The container had loaded AppArmor profiles in a namespace of its own, and this kernel does not take them as the other one gave them out.',
        advice: 'Restore on the same kernel; or unload them in the container before the dump: `aa-teardown`.',
        sources: ['criu#444', 'lxd#3086'],
    },
    {
        id: 'apparmor-blocks-parasite',
        phase: 'dump',
        pattern: /Unable to connect a transport socket: Permission denied/,
        example: 'Unable to connect a transport socket: Permission denied',
        only: { host: { apparmor: true } },
        cause: "An AppArmor profile of a process in the container, often dhclient's, forbids the socket that CRIU talks to it by.",
        advice: 'See which one: `dmesg | grep crtools-pr`. Do without it, with a static address for instance, or unload it: `apparmor_parser -R /etc/apparmor.d/PROFILE`.',
        sources: ['criu#552', 'criu#439', 'lxd#5312'],
    },
    {
        id: 'selinux-blocks-parasite',
        phase: 'dump',
        pattern: /Unable to connect a transport socket: Permission denied/,
        example: 'Unable to connect a transport socket: Permission denied',
        only: { host: { apparmor: false } },
        cause: 'A security module forbids the socket that CRIU talks to a process by: SELinux, with a CRIU built without it.',
        advice: 'See the denial: `ausearch -m avc -ts recent`. Use the CRIU of the distribution, which is built with SELinux, or `setenforce 0` to try.',
        sources: ['criu#2392'],
    },
    {
        id: 'selinux-not-in-kernel',
        phase: 'restore',
        pattern: /selinux LSM specified but selinux not supported by kernel/,
        example: 'selinux LSM specified but selinux not supported by kernel',
        cause: "The container's config names an SELinux context, and this kernel has no SELinux.",
        advice: "Delete the `lxc.selinux.*` lines from the container's config, and from the files that it includes.",
        sources: [],
    },
    {
        id: 'selinux-without-policy',
        phase: 'both',
        pattern: /Invalid selinux context (?<what>\S+)/,
        example: 'lsm: Invalid selinux context kernel',
        cause: 'SELinux is on in this kernel without a policy, and CRIU was built for one with.',
        advice: 'Switch SELinux off (`selinux=0` on the kernel command line), or load a policy.',
        sources: ['criu#2011'],
    },
    {
        id: 'memfd-not-executable',
        phase: 'restore',
        pattern: /Can't set permissions \{.*\} of memfd:(?<what>.*?): Operation not permitted/,
        example: "Can't set permissions { uid 0 gid 0 mode 0100777 } of memfd:/dev/zero: Operation not permitted",
        cause: 'Here nobody makes executable memory by default (`vm.memfd_noexec`): the memory that processes share (memfd, or MAP_SHARED of no file) does not get the permissions back that it had.',
        advice: 'Where CRIU restores: `sysctl vm.memfd_noexec=0`. A pid namespace is never laxer than the one around it: ask the host, too.',
        sources: [],
    },
    {
        id: 'criu-has-a-filter',
        phase: 'both',
        pattern: /couldn't suspend seccomp: Operation not permitted/,
        // In a container that lacks more than this, that is the cause.
        with: /^(?![\s\S]*(create tun|to mount))[\s\S]*Dumping seccomp filters not supported: Permission denied/,
        example: "Dumping seccomp filters not supported: Permission denied\ncouldn't suspend seccomp: Operation not permitted",
        cause: 'CRIU may neither suspend nor read the seccomp filters of processes: it lacks CAP_SYS_ADMIN, or has a filter itself, from the container that it runs in or from the init of WSL 2.',
        advice: 'See `grep -E "Seccomp|CapEff" /proc/self/status`. In a container: `--privileged`, or `--cap-add all --security-opt seccomp=unconfined`. WSL 2: a version whose init has no filter, or a virtual machine.',
        sources: ['WSL#9993'],
    },
    {
        id: 'seccomp-proxy',
        phase: 'restore',
        pattern: /Failed to (add seccomp notify handler for|setup seccomp proxy)/,
        example: 'Bad file descriptor - Failed to add seccomp notify handler for -9 to mainloop',
        cause: "The container's config hands system calls to a proxy (`lxc.seccomp.notify.proxy`). A restored container has no listener for them: LXC's monitor gives up, and ends the container.",
        advice: 'Do without it: no `lxc.seccomp.notify.proxy`, and no `notify` in the policy of `lxc.seccomp.profile`.',
        sources: [],
    },
    {
        id: 'seccomp-suspend',
        phase: 'dump',
        pattern: /suspending seccomp failed: (Invalid argument|Operation not permitted)/,
        example: 'suspending seccomp failed: Invalid argument',
        cause: 'The kernel does not let CRIU suspend the seccomp filter of a process. `Invalid argument`: it is older than 4.3, or that of WSL2. `Operation not permitted`: CRIU has a filter itself, as in a container, or lacks CAP_SYS_ADMIN.',
        advice: 'Boot another kernel; run CRIU outside of a container, or in one without a filter (`--security-opt seccomp=unconfined`); or do without a filter inside: `lxc.seccomp.profile =`.',
        sources: ['criu#1666', 'criu#2391'],
    },
    {
        id: 'seccomp-filter-not-readable',
        phase: 'dump',
        pattern: /Can't fetch (filter|seccomp metadata) on tid_real \d+.*: Permission denied|Dumping seccomp filters not supported: Permission denied/,
        example: "seccomp: Can't fetch filter on tid_real 4711 i 0: Permission denied",
        cause: 'The kernel gives the seccomp filter of a process only to one that has CAP_SYS_ADMIN and no filter itself: CRIU runs in a container, or as an ordinary user.',
        advice: 'Run CRIU as root of the host, or its container without a filter: `--security-opt seccomp=unconfined`, `lxc.seccomp.profile =`.',
        sources: [],
    },
    {
        id: 'seccomp-filter-refused',
        phase: 'restore',
        pattern: /(?:SECCOMP_SET_MODE_FILTER|sys_seccomp\(\)) returned -(?<what>\d+)/,
        example: 'seccomp: SECCOMP_SET_MODE_FILTER returned -22 on tid 4711',
        cause: 'The kernel does not take the seccomp filter that a process had: -22: it does not know its flags; -13: CRIU lacks CAP_SYS_ADMIN.',
        advice: 'Restore on the same kernel or a later one, as root of the host.',
        sources: [],
    },
    {
        id: 'seccomp-filter-unknown-to-criu',
        phase: 'dump',
        pattern: /SECCOMP_MODE_FILTER not currently supported/,
        example: 'SECCOMP_MODE_FILTER not currently supported',
        cause: 'A process has a seccomp filter, and this CRIU is older than 2.0, which cannot dump one.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#25'],
    },
    {
        id: 'seccomp-kills-parasite',
        phase: 'dump',
        pattern: /was (stopped|killed) by 31 unexpectedly/,
        example: '4711 was stopped by 31 unexpectedly',
        cause: 'The seccomp filter of a process forbids a system call that CRIU makes in it, and was not suspended.',
        advice: 'Run CRIU with CAP_SYS_ADMIN and without a seccomp filter of its own; or do without: `lxc.seccomp.profile =`.',
        sources: [],
    },
    {
        id: 'lsm-label-not-readable',
        phase: 'dump',
        pattern: /err scanfing: Invalid argument/,
        example: 'err scanfing: Invalid argument',
        cause: 'CRIU reads the AppArmor label of a process, and the kernel has none to tell: another security module has its place.',
        advice: 'See `cat /proc/self/attr/current /sys/kernel/security/lsm`. Boot with `apparmor` named in `lsm=`, or with `apparmor=0`.',
        sources: ['criu#2033'],
    },
];
//# sourceMappingURL=security.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/start.js
const START = [
    {
        id: 'cgroup1-with-lxc-7',
        phase: 'start',
        pattern: /Unsupported config key "lxc\.cgroup\./,
        example: 'Unsupported config key "lxc.cgroup.devices.deny"',
        only: { lxc: '>=7.0.0', cgroup: 'v1' },
        cause: 'LXC 7 dropped cgroup v1, and does not know its lines in a config any more.',
        advice: 'Use LXC 6, `lxc-version: 6.x`, or cgroup v2: `cgroup: v2`.',
        sources: [],
    },
    {
        id: 'config-key-renamed',
        phase: 'start',
        // Without `lxc.seccomp`: LXC itself asks for it at each checkpoint, and complains.
        pattern: /Unsupported config key "(?<what>lxc\.(network[\w.]*|console|tty|devttydir|utsname|rootfs|rootfs\.backend|id_map|pts|mount|aa_\w+|se_context|init_\w+|kmsg|limit\.\w+|(halt|reboot|stop)signal|log(file|level)|syslog))"/,
        example: 'Unsupported config key "lxc.network.type"',
        cause: "The container's config is of LXC 2 or older: LXC 3 renamed this key, and does not know the old name.",
        advice: 'Have it rewritten: `lxc-update-config -c /var/lib/lxc/NAME/config`.',
        sources: ['criu#99'],
    },
    {
        id: 'config-key-unknown',
        phase: 'start',
        pattern: /Unsupported config key "(?!lxc\.seccomp")|Unknown network configuration key "/,
        example: 'Unsupported config key "lxc.nonsense"',
        cause: "The container's config has a line that this version of LXC does not know.",
        advice: 'Remove it, or use the name that `man lxc.container.conf` has for it: LXC 3 has renamed many.',
        sources: [],
    },
    {
        id: 'bridge-missing',
        phase: 'start',
        pattern: /Failed to attach "\S+" to bridge "\S+", bridge interface doesn't exist/,
        example: 'Failed to attach "vethA1b2C3" to bridge "lxcbr0", bridge interface doesn\'t exist',
        cause: "The bridge that the container's config names is not there; in the sandbox there is only br0.",
        advice: 'Leave `lxc.net.0.link` out: the container gets a network in its sandbox.',
        sources: [],
    },
    {
        id: 'mount-entry-refused',
        phase: 'start',
        // What is optional may be missing.
        pattern: /Failed to mount "\S+" on "\S+"(?! \(optional\))/,
        example: 'Failed to mount "/srv/data" on "/var/lib/lxc/a/rootfs/srv"',
        cause: 'A mount of the config cannot be made: its source, or the place for it in the container, is not there. In the sandbox /tmp and /run are empty.',
        advice: 'Make the source, and let LXC make the place: `lxc.mount.entry = /srv/data srv none bind,create=dir 0 0`.',
        sources: [],
    },
    {
        id: 'controller-missing',
        phase: 'start',
        pattern: /Failed to setup limits for the "\w+" controller|No such file or directory - Failed to set "/,
        example: 'No such file or directory - Failed to set "memory.max" to "100663296"',
        cause: 'The config sets a limit that this kernel does not have: its controller, or this file of it, is not there.',
        advice: 'Remove the line, or enable the controller: `echo +memory > /sys/fs/cgroup/cgroup.subtree_control`.',
        sources: [],
    },
    {
        id: 'limit-refused',
        phase: 'start',
        pattern: /Failed to set "[a-z]+\.\S+" to "/,
        example: 'Failed to set "pids.max" to "many"',
        cause: 'The kernel refuses the value of a limit in the config.',
        advice: 'Compare it with what the controller takes: https://docs.kernel.org/admin-guide/cgroup-v2.html',
        sources: [],
    },
    {
        id: 'tty-folder-missing',
        phase: 'start',
        pattern: /No such file or directory - Failed to create "\d+\/\S+\/tty\d+"/,
        example: 'No such file or directory - Failed to create "35/lxc/tty1"',
        cause: 'The config, or a file that it includes (common.conf), wants terminals in a folder (`lxc.tty.dir`), which LXC does not make where there is no console (`lxc.console.path = none`).',
        advice: 'Behind the include: `lxc.tty.max = 0`. A container with a /dev/ttyN cannot be restored anyway.',
        sources: [],
    },
    {
        id: 'init-not-executable',
        phase: 'start',
        pattern: /Failed to exec "/,
        example: 'No such file or directory - Failed to exec "/sbin/init"',
        cause: 'What is to be pid 1 is not in the container, is not executable, or its interpreter is missing.',
        advice: 'Name a program of the image: `start`, or `lxc.init.cmd = /bin/sh`; `chmod +x` it.',
        sources: [],
    },
    {
        id: 'seccomp-policy-missing',
        phase: 'start',
        pattern: /Failed to open seccomp policy file/,
        example: 'Failed to open seccomp policy file /usr/share/lxc/config/common.seccomp',
        cause: 'The config names a seccomp policy that is not on this host.',
        advice: 'Install the package that brings it, or remove `lxc.seccomp.profile`.',
        sources: [],
    },
    {
        id: 'capability-unknown',
        phase: 'start',
        pattern: /Invalid capability specified:/,
        example: 'Invalid capability specified: sys_nonsense',
        cause: 'The config keeps or drops a capability that this LXC, or this kernel, does not know.',
        advice: 'Write it as `man 7 capabilities` does, in lower case and without CAP_: `lxc.cap.drop = sys_time`.',
        sources: [],
    },
    {
        id: 'hook-failed',
        phase: 'start',
        pattern: /Script exited with status \d+/,
        example: 'Script exited with status 1',
        cause: 'A hook of the config failed.',
        advice: 'Run it by hand; `lxc.hook.pre-start =` and its like with nothing behind them clear all hooks before them.',
        sources: [],
    },
    {
        id: 'interface-not-made',
        phase: 'start',
        pattern: /Failed to create (macvlan|ipvlan|vlan) interface/,
        example: 'Failed to create macvlan interface "mcA1b2C3" on "eth1"',
        cause: 'The config wants an interface on top of one that is not there; in the sandbox there is only br0.',
        advice: 'Remove it: LXC can checkpoint a container only with `lxc.net.0.type = veth`, `empty` or `none` anyway.',
        sources: [],
    },
    {
        id: 'config-line-refused',
        phase: 'start',
        pattern: /Failed to parse config file "(?<what>[^"]*)" at line "?[^"]*|Failed to parse config: "/,
        example: 'Failed to parse config file "/var/lib/lxc/web/config" at line "lxc.time.offset.boot = 7d"',
        cause: "LXC refuses a line of the container's config: the key is there, and the value is none that it takes.",
        advice: 'Compare the line with `man lxc.container.conf`.',
        sources: [],
    },
    {
        id: 'init-may-not-mount',
        phase: 'start',
        pattern: /mount.*: .*([Oo]peration not permitted|[Pp]ermission denied)/,
        example: 'mount: mounting proc on /proc failed: Operation not permitted',
        only: { confined: true },
        symptom: true,
        cause: "The container's init mounts something, and root of a privileged container may not: without a user namespace it is root of the host, and is kept from it.",
        advice: 'Map its root to another user, which may mount: `container: unprivileged` (`--container-kind unprivileged`). Or, of an image that you trust, `unconfined: true` (`--unconfined`).',
        sources: [],
    },
];
//# sourceMappingURL=start.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/terminals.js
const TERMINALS = [
    {
        id: 'terminals-of-criu-2-12',
        phase: 'dump',
        vague: true,
        pattern: /tty: Unable to find a master for/,
        example: 'tty: Unable to find a master for /3',
        only: { criu: '2.12.0' },
        cause: 'CRIU 2.12 does not find terminals that versions before and after it do.',
        advice: 'Use another CRIU: `criu-version: ">=4.0"`.',
        sources: ['lxd#3086'],
    },
    {
        id: 'console-of-the-host',
        phase: 'dump',
        pattern: /tty: Unable to find a master for/,
        example: 'tty: Unable to find a master for /dev/console',
        cause: "The container's /dev/console or /dev/ttyN is a terminal of the host, whose other end CRIU does not see.",
        advice: "In the container's config: `lxc.console.path = none` and `lxc.tty.max = 0`.",
        sources: ['criu#299', 'criu#552', 'criu#1295'],
    },
    {
        id: 'terminal-opened-from-outside',
        phase: 'dump',
        pattern: /tty: Found slave peer index \d+ without correspond master peer/,
        example: 'tty: Found slave peer index 1 without correspond master peer',
        cause: 'A process in the container uses a terminal that somebody outside holds the other end of: lxc-attach, or LXC that of the console.',
        advice: 'Close lxc-attach and lxc-console before the dump, and set `lxc.console.path = none` and `lxc.tty.max = 0`.',
        sources: ['criu#299'],
    },
    {
        id: 'tty-of-the-container',
        phase: 'restore',
        pattern: /mnt-v2: Failed to open_tree \/dev\/pts\/\d+/,
        example: 'mnt-v2: Failed to open_tree /dev/pts/0: No such file or directory',
        cause: "LXC gave the container a /dev/ttyN, and CRIU looks for its terminal among the host's when it restores.",
        advice: "In the container's config: `lxc.tty.max = 0`.",
        sources: [],
    },
    {
        id: 'console-in-images-only',
        phase: 'restore',
        pattern: /lxc\.console\.path configured on source host but not target/,
        example: 'lxc.console.path configured on source host but not target',
        cause: 'The container was dumped with a console, and is restored by a config without one.',
        advice: 'Use one config for both, with `lxc.console.path = none`.',
        sources: ['lxd#9396'],
    },
    {
        id: 'terminal-session-leader-gone',
        phase: 'both',
        pattern: /tty: No task found with sid (?<what>\d+)|Found dangling tty with sid \d+|ctty inheritance detected sid\/pgrp \d+/,
        example: 'tty: No task found with sid 4711',
        cause: "A process uses a terminal whose session's leader is not among those that are dumped: it ended, or is outside.",
        advice: 'Start it in a session of its own without that terminal: `setsid COMMAND </dev/null >LOG 2>&1`. CRIU by hand: `--shell-job`.',
        sources: ['criu#1655'],
    },
    {
        id: 'terminal-not-inherited',
        phase: 'restore',
        pattern: /tty: (Don't have tty to inherit session from|Can't get self_stdin_fdid|Failed to set group \d+ on \d+: Inappropriate ioctl)|Unable to get a file descriptor with the 0 id/,
        with: /tty: /,
        example: "tty: Don't have tty to inherit session from, aborting",
        cause: 'What is restored is to go on in the terminal of CRIU (`--shell-job`), and CRIU has none there, or none that is its own. CRIU 3.8 cannot do it at all, nor `criu-ns` before 3.18.',
        advice: 'Restore from a terminal, not from a service or a program without one; `criu-ns`: CRIU 3.18 or later.',
        sources: ['criu#460', 'go-criu#150', 'criu#1893'],
    },
    {
        id: 'terminal-kind',
        phase: 'dump',
        pattern: /Unable to find a tty driver \(rdev (?<what>\w+)/,
        example: 'tty: Unable to find a tty driver (rdev 0x440 dev 0x5)',
        cause: 'A process has a terminal of a kind that CRIU cannot dump, as a serial or USB line.',
        advice: 'Have it closed before the dump; which one: `ls -l /proc/PID/fd`.',
        sources: [],
    },
    {
        id: 'terminal-number-taken',
        phase: 'restore',
        pattern: /tty: Unable to open \S*ptmx with specified index (?<what>\d+)/,
        example: 'tty: Unable to open dev/pts/ptmx with specified index 1',
        cause: 'A process has a terminal (/dev/pts/N) whose number another one has here.',
        advice: 'Close the other one; or run what is dumped in a mount namespace with a devpts of its own, as containers have.',
        sources: ['criu#1953'],
    },
];
//# sourceMappingURL=terminals.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/tools.js
const TOOLS = [
    {
        id: 'stale-image-folder',
        phase: 'dump',
        pattern: /please use a fresh directory for the dump directory/,
        example: 'please use a fresh directory for the dump directory',
        cause: 'The folder for the checkpoint holds a checkpoint already, and LXC refuses to write over it.',
        advice: 'Give each dump a new folder: `lxc-checkpoint -D "$(mktemp -d)"`.',
        sources: [],
    },
    {
        id: 'criu-not-started',
        phase: 'both',
        ofHost: true,
        pattern: /execing criu failed|CRIU version check failed: fork\/exec (?<what>\S+): /,
        example: 'execing criu failed',
        cause: 'CRIU could not be started at all.',
        advice: 'Look whether what is named as CRIU is a file that can be run, in a folder that can be entered (`mount | grep noexec`).',
        sources: ['criu#828'],
    },
    {
        id: 'not-root',
        phase: 'both',
        pattern: /Must be root to (checkpoint|restore)/,
        example: 'Must be root to checkpoint',
        cause: 'LXC lets only root checkpoint and restore, also the container of an ordinary user.',
        advice: "Let root do it, with the user's folder of containers: `lxc-checkpoint -P /home/USER/.local/share/lxc`. Root needs CAP_SYS_RESOURCE for a container that another user started.",
        sources: [],
    },
    {
        id: 'images-not-readable',
        phase: 'restore',
        pattern: /Unable to open \S+\.img: Permission denied|mkdtemp failed crtools-proc/,
        example: 'Unable to open netns-10.img: Permission denied',
        cause: "The images cannot be read by the user who restores them, or by the user that the container's root is mapped to.",
        advice: 'Restore as root; put the checkpoint into a folder that everybody may enter, not below /root: `chmod o+x`.',
        sources: ['lxc#913', 'criu#828'],
    },
    {
        id: 'criu-refused-by-lxc',
        phase: 'both',
        pattern: /must have criu 2\.0 or greater/,
        example: 'must have criu 2.0 or greater to checkpoint/restore',
        cause: 'LXC found a CRIU before 2.0, or none.',
        advice: 'Put a newer CRIU first in PATH.',
        sources: ['lxc#815'],
    },
    {
        id: 'lxc-checkpoint-crashed',
        phase: 'dump',
        pattern: /dump signaled with 11/,
        example: 'dump signaled with 11',
        only: { lxc: '<3.0.0' },
        cause: 'lxc-checkpoint itself crashed, as that of LXC 2.1.0 does.',
        advice: 'Use a newer LXC.',
        sources: ['lxc#2439', 'criu#519'],
    },
    {
        id: 'images-missing',
        phase: 'restore',
        pattern: /Unexpected EOF on \(empty-image\)|No inventory\.img image|Unable to open \S+\.img: No such file|Can't open (images directory|dir \S+): No such file/,
        example: 'Unexpected EOF on (empty-image)',
        cause: 'There is no whole checkpoint in this folder: an image is missing, as after a dump that failed.',
        advice: 'Name the folder of a dump that succeeded (`-D`); look at the end of its dump.log.',
        sources: ['criu#1873'],
    },
    {
        id: 'criu-lacks-privilege',
        phase: 'both',
        pattern: /Failed fstatat on map \w+: Operation not permitted|Unable create a network namespace: Operation not permitted|can't dump unprivi\w+ task whose \/proc|Can't set tty params on .*: Operation not permitted|sysctl is inaccessible: Read-only file system|Unable to restore capabilities: -1|Un?able to set (real, effective and saved|fsuid|fsgid).*: -1|prctl failed @\d+ with -1|Can't exec criu swrk: Operation not permitted|Lazy pages are not available: Operation not permitted|Can't fork for \d+: Operation not permitted|couldn't suspend seccomp: Operation not permitted|ns_last_pid.*: (Permission denied|Read-only file system)|You need to be root to run this command|Running as non-root requires|needs to have the CAP_SYS_ADMIN|[Cc]ouldn't mount \w+: Permission denied|Can't open \S*pagemap on procfs: Operation not permitted|PR_SET_MM_MAP\) failed with -1\b|oom_score_adj failed: Permission denied|CAP_AUDIT_CONTROL\?/,
        example: 'Failed fstatat on map 400000: Operation not permitted',
        cause: 'CRIU runs as an ordinary user, or in a container that lacks what it needs.',
        advice: 'Run it as root of the host. In a container: `--privileged`, or CAP_SYS_ADMIN, CAP_NET_ADMIN, CAP_SYS_PTRACE, CAP_CHECKPOINT_RESTORE and a writable /proc/sys.',
        sources: [
            'criu#537',
            'criu#1307',
            'criu#2243',
            'criu#684',
            'criu#639',
            'criu#1164',
            'criu#2047',
            'criu#1773',
            'openj9#19114',
            'openj9#18229',
            'osgi#631',
            'lxc#3200',
            'criu#873',
        ],
    },
    {
        id: 'image-of-another-version',
        phase: 'restore',
        pattern: /Too old image, no longer supported|Not supported images version \d+|Images corrupted or too old criu was used/,
        example: 'Not supported images version 3',
        cause: 'The images are of a CRIU that is much older, or newer, than the one that restores.',
        advice: 'Restore with the CRIU that dumped, or a later one.',
        sources: [],
    },
    {
        id: 'plugin-missing',
        phase: 'restore',
        pattern: /Missing required plugin: (?<what>\S+)/,
        example: 'Missing required plugin: cuda_plugin',
        cause: 'The images need a plugin of CRIU that is not on this host.',
        advice: 'Install it where CRIU looks: `/usr/lib/criu`, or `--libdir`.',
        sources: [],
    },
    {
        id: 'script-failed',
        phase: 'both',
        pattern: /Pre dump script failed with|Aborting restore due to \S+ script ret code|(Pre|Post)-(resume|stream) script (ret code|failed)|RPC client reported script error|One of more action scripts failed/,
        example: 'Aborting restore due to post-restore script ret code 1',
        symptom: true,
        cause: 'A script that CRIU was told to run (`--action-script`), or what the container manager does in its place, failed.',
        advice: 'Run it by hand; look into the log of the container manager.',
        sources: [],
    },
    {
        id: 'library-missing',
        phase: 'both',
        pattern: /error while loading shared libraries: (?<what>[^:\s]+)/,
        example: 'criu: error while loading shared libraries: libprotobuf-c.so.1: cannot open shared object file',
        cause: 'A program, CRIU in most cases, does not find a library that it was built with.',
        advice: 'Install what it needs (`ldd $(command -v criu)`), or the package of the distribution.',
        sources: [],
    },
    {
        id: 'criu-not-found',
        phase: 'both',
        pattern: /criu binary not found|"criu": executable file not found|[Cc]ould not find criu|CRIU isn't installed|Can't exec criu swrk: No such file/,
        example: 'exec: "criu": executable file not found in $PATH',
        cause: 'What is to call CRIU does not find it.',
        advice: 'Install it (`apt-get install criu`). LXD as a snap: `snap set lxd criu.enable=true`, and reload it.',
        sources: ['kubernetes#140560', 'lxd#5027', 'openj9#16280'],
    },
    {
        id: 'criu-refused-by-runtime',
        phase: 'both',
        pattern: /CRIU version (\d+ )?must be \S+ or higher|requires at least CRIU \d+/,
        example: 'CRIU version 30900 must be 31000 or higher',
        cause: 'The container runtime wants a newer CRIU than it found.',
        advice: 'Put a newer CRIU first in PATH.',
        sources: [],
    },
    {
        id: 'docker-experimental-off',
        phase: 'both',
        pattern: /checkpoint.* only supported on a Docker daemon with experimental features enabled/,
        example: '"docker checkpoint" is only supported on a Docker daemon with experimental features enabled',
        cause: 'Docker has checkpoints only among its experimental features, and they are off.',
        advice: '`"experimental": true` in /etc/docker/daemon.json, and restart it.',
        sources: [],
    },
    {
        id: 'cuda-checkpoint-failed',
        phase: 'both',
        pattern: /cuda_plugin: ((CHECKPOINT|RESUME)_DEVICES.* failed with|Failed to launch cuda-checkpoint)/,
        example: 'cuda_plugin: CHECKPOINT_DEVICES failed with OS call failed or operation not supported on this OS',
        cause: "NVIDIA's `cuda-checkpoint` failed, which the plugin of CRIU runs: its words follow.",
        advice: 'Try it by hand (`cuda-checkpoint --get-state --pid PID`); driver 570 or later; the same kind and number of GPUs at the restore.',
        sources: ['criu#2993'],
    },
    {
        id: 'image-broken',
        phase: 'restore',
        pattern: /[Mm]agic doesn't match for|Read \d+ bytes while \d+ expected on|Advanced iov 0 bytes|Img trimmed|[Ii]mage corruption|Reached EOF unexpectedly|Unexpected EOF( \d+)?$/,
        example: "Magic doesn't match for core-1.img",
        cause: 'An image of the checkpoint is damaged, cut off, or of another program.',
        advice: 'Dump again; look for a full disk, for a copy that ended early, and for symlinks in place of images, which CRIU does not read.',
        sources: [],
    },
    {
        id: 'fault-injected',
        phase: 'both',
        pattern: /(^|[):] )fault: /,
        example: 'fault: Restore root task failure!',
        cause: 'CRIU was told by the environment variable CRIU_FAULT to fail.',
        advice: '`unset CRIU_FAULT`.',
        sources: [],
    },
    {
        id: 'page-server-not-reached',
        phase: 'both',
        pattern: /Can't (connect to|resolve) server|(?<what>Can't bind \S+ server): |Failed to resolve hostname|page-server.*Connection refused/,
        example: "Can't connect to server: Connection refused",
        cause: 'The other side of a migration is not there: the page server, or who serves lazy pages, could not be reached or started.',
        advice: 'Start it first (`criu page-server --images-dir DIR --port N`), and name its address and port; look for a firewall, and for another one on that port.',
        sources: [],
    },
    {
        id: 'image-streamer-not-reached',
        phase: 'both',
        pattern: /Unable to connect to (local socket|image streamer socket): /,
        example: 'Unable to connect to image streamer socket: streamer-capture.sock: Connection refused',
        cause: 'CRIU was told to stream its images (`--stream`, once `--remote`), and the image streamer does not run.',
        advice: 'Start `criu-image-streamer` first, as the same user and with the same `--images-dir`.',
        sources: ['criu-image-streamer#2'],
    },
    {
        id: 'page-server-gone',
        phase: 'both',
        pattern: /The page server doesn't answer|Remote side closed connection|Can't (write|send).* (to|socket|server).*: (Broken pipe|Connection reset)|page-xfer: A socket was closed unexpectedly/,
        example: "page-xfer: The page server doesn't answer: Connection reset by peer",
        cause: 'The other side of a migration ended in the middle: the page server, or who takes lazy pages.',
        advice: "Look into its log on the other host: that side's error is the cause.",
        sources: [],
    },
    {
        id: 'option-unknown',
        phase: 'both',
        pattern: /criu: (unrecognized option|invalid option --) '(?<what>[^']+)'/,
        example: "criu: unrecognized option '--network-lock'",
        cause: 'Whoever calls CRIU gives it an option that this version does not know.',
        advice: 'Use a newer CRIU, or leave the option out, also in its options files (/etc/criu, ~/.criu).',
        sources: [],
    },
    {
        id: 'options-file-refused',
        phase: 'both',
        pattern: /Unsupported configuration file format/,
        // CRIU's own tests, in the log of its build, have it refuse some.
        with: /^(?![\s\S]*\bunittest\b)/,
        example: 'Unsupported configuration file format. Please consult man page criu(8)',
        cause: 'CRIU cannot read its options file: each line is an option without `--`, and its value behind a space.',
        advice: 'Look into /etc/criu/default.conf, /etc/criu/runc.conf and ~/.criu/default.conf.',
        sources: [],
    },
    {
        id: 'tar-missing',
        phase: 'both',
        pattern: /execvp\("tar", .*No such file or directory/,
        example: 'execvp("tar", ...) failed: No such file or directory',
        cause: 'CRIU packs the content of a tmpfs with tar, which is not on this host.',
        advice: 'Install it: `apt-get install tar`.',
        sources: ['criu#371'],
    },
    {
        id: 'tar-of-busybox',
        phase: 'both',
        pattern: /Can't (dump|restore) tmpfs content|exited, status=/,
        with: /tar: (unrecognized|invalid|unknown) option/,
        example: "tar: unrecognized option '--no-unquote'\nCan't dump tmpfs content",
        cause: 'The `tar` of this host is that of BusyBox or another one that lacks what CRIU asks it for.',
        advice: 'Install that of GNU: `apk add tar`, `apt-get install tar`.',
        sources: [],
    },
    {
        id: 'tmpfs-not-packed',
        phase: 'both',
        pattern: /Can't (dump|restore) tmpfs content/,
        example: "Can't dump tmpfs content",
        symptom: true,
        cause: '`tar` failed, by which CRIU takes the content of a tmpfs along: what it said stands above that line.',
        advice: 'Look whether files on it can be read and are not written meanwhile, and whether there is room.',
        sources: ['criu#371'],
    },
    {
        id: 'pages-of-parent-missing',
        phase: 'both',
        pattern: /Missing (?<what>[0-9a-f]+) in parent pagemap|Hole \S+ not found in parent|No parent for snapshot pagemap/,
        example: 'Missing 7f1c2a400000 in parent pagemap',
        cause: 'The checkpoint builds on an earlier one (pre-dump) that has not all the pages: another one, a damaged one, or of an older state.',
        advice: 'Dump in full once, without a parent; look whether `parent` in the folder of the images leads to the last pre-dump. On a kernel without soft-dirty, do without pre-dumps.',
        sources: ['criu#2551', 'criu#2995', 'criu#2676', 'runc#4729', 'criu#116'],
    },
    {
        id: 'inherited-descriptor-not-open',
        phase: 'restore',
        pattern: /Can't fstat inherit fd (?<what>-?\d+): Bad file descriptor/,
        example: "Can't fstat inherit fd 10: Bad file descriptor",
        cause: '`--inherit-fd` names a descriptor that CRIU itself does not have: it is one of the caller, not of the container.',
        advice: "Open it in what starts CRIU: `criu restore --inherit-fd 'fd[10]:tmp/log' 10>>/tmp/log`. A socket a program has to open, not a shell.",
        sources: ['criu#409'],
    },
    {
        id: 'pipe-for-pages-full',
        phase: 'dump',
        transient: true,
        pattern: /Can't splice pages to pipe \(-11\//,
        example: "Can't splice pages to pipe (-11/1/252)",
        cause: 'The pipe by which CRIU takes memory out of a process was full for a moment, and this CRIU does not wait.',
        advice: 'Dump once more; use a newer CRIU.',
        sources: ['criu#1558'],
    },
    {
        id: 'log-not-made',
        phase: 'both',
        pattern: /Can't create log file (?<what>\S+): /,
        example: "Can't create log file dump.log: Permission denied",
        cause: 'CRIU cannot make its log: the folder is not there, or is not for it to write in.',
        advice: 'Name another place: `-W DIR -o FILE`. SELinux and AppArmor may forbid it, too: `dmesg`, `ausearch -m avc`.',
        sources: [],
    },
    {
        id: 'pipe-for-pages-too-small',
        phase: 'both',
        pattern: /page-pipe: splice: -1: Bad file descriptor|BUG at criu\/page-xfer\.c/,
        example: 'page-pipe: splice: -1: Bad file descriptor',
        cause: 'Lazy pages and the page server need larger pipes than root may make here without CAP_SYS_RESOURCE; CRIU does not say so.',
        advice: 'Raise the limit on both hosts: `sysctl fs.pipe-max-size=16777216`; or run CRIU with CAP_SYS_RESOURCE.',
        sources: [],
    },
    {
        id: 'lazy-pages-daemon-missing',
        phase: 'restore',
        pattern: /connect to \S*lazy-pages\.socket failed/,
        example: 'uffd: connect to lazy-pages.socket failed: No such file or directory',
        cause: 'A restore with `--lazy-pages` finds nobody on this host who hands it the pages.',
        advice: 'Start `criu lazy-pages` here before it, with the same folders (`-D`, `-W`).',
        sources: ['criu#2808'],
    },
    {
        id: 'userfaultfd-refused',
        phase: 'restore',
        pattern: /Unable to open an? userfaultfd descriptor: Operation not permitted/,
        example: 'uffd: Unable to open an userfaultfd descriptor: Operation not permitted',
        cause: 'Lazy pages need userfaultfd, which this host leaves to root alone.',
        advice: '`sysctl vm.unprivileged_userfaultfd=1`, or restore without `--lazy-pages`.',
        sources: ['criu#3035'],
    },
    {
        id: 'runtime-without-criu',
        phase: 'both',
        pattern: /unknown command (checkpoint|restore)|[Cc]onfigured runtime does not support checkpoint\/restore/,
        example: 'Error: configured runtime does not support checkpoint/restore',
        cause: 'The container runtime, crun mostly, was built without CRIU, or does not find its library.',
        advice: 'See what it has: `crun --version` (`+CRIU`). Use a package of crun with it and `libcriu2`; or runc: `podman --runtime runc`.',
        sources: ['criu#2317', 'crun#549', 'crun#560'],
    },
    {
        id: 'container-of-a-user',
        phase: 'both',
        pattern: /(checkpoint|restore) --\S+ \S*\/\.local\/share\/containers\/|(checkpointing|restoring) a container requires root|cannot (checkpoint|restore) a? ?rootless/,
        example: '`/usr/bin/crun checkpoint --image-path /home/USER/.local/share/containers/storage/x` failed: exit status 1',
        cause: 'The container is that of an ordinary user (rootless), and Podman can checkpoint only those of root.',
        advice: 'Run and checkpoint it as root: `sudo podman run …`, `sudo podman container checkpoint …`.',
        sources: ['criu#2630', 'criu#2523', 'podman#2038'],
    },
    {
        id: 'hook-of-runtime-failed',
        phase: 'both',
        pattern: /error (running|executing) hook/,
        example: 'error running hook #0: error running hook: exit status 1',
        symptom: true,
        cause: 'A hook of the container runtime failed, and not CRIU: what it said stands in the line.',
        advice: "Take the hook out of the runtime's configuration; NVIDIA's fails where the container was restored without its mounts.",
        sources: ['cri-o#7632'],
    },
    {
        id: 'criu-assertion',
        phase: 'both',
        pattern: /BUG at (?<what>\S+\.[ch]:\d+)/,
        example: 'BUG at criu/files.c:812',
        symptom: true,
        cause: 'CRIU came upon something that it holds to be impossible, and ended itself: a fault of CRIU, or of who called it, with images and options that do not go together.',
        advice: 'Use a newer CRIU, and a newer container manager; where they are the newest, report it with the log: https://github.com/checkpoint-restore/criu/issues',
        sources: ['criu#7', 'criu#69', 'criu#393'],
    },
    {
        id: 'no-memory',
        phase: 'restore',
        pattern: /(Can't restore \w+ mapping with|Unable to (map|remap|reserve)\b.*) (0x)?f{8,}4\b|: Cannot allocate memory/,
        example: "Can't restore 7f3a5c000000 mapping with fffffffffffffff4",
        cause: 'The kernel has no room for memory that is restored: a limit of the cgroup, no overcommit, no huge pages, or too many mappings of one process.',
        advice: 'See `dmesg`, `sysctl vm.overcommit_memory vm.max_map_count` and `grep Huge /proc/meminfo`; raise the limit of the cgroup.',
        sources: [],
    },
    {
        id: 'mapping-refused',
        phase: 'restore',
        pattern: /Can't restore \w+ mapping with (0x)?f{8,}3\b/,
        example: "Can't restore 7f3a5c000000 mapping with fffffffffffffff3",
        symptom: true,
        cause: 'A security module, SELinux mostly, does not let the restored process map a file as it had it.',
        advice: 'See `ausearch -m avc`; dump and restore under the same mode of SELinux and with the same labels.',
        sources: ['open-liberty#29240'],
    },
    {
        id: 'no-space',
        phase: 'both',
        // In a restore a file system of the container may be what is full.
        ofHost: 'dump',
        // The log may lie on the same disk, and end within the word.
        pattern: /No space l/,
        example: "Can't write img file: No space left on device",
        cause: 'The file system of the checkpoint is full, or has no room for another file (`df -i`).',
        advice: 'Free some space, or put checkpoints elsewhere: `work-dir` (`--work-dir`).',
        sources: [],
    },
];
//# sourceMappingURL=tools.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures.js











/** All. Of two that a line fits, the one that stands before is the cause. */
const FAILURES = [
    ...KERNEL,
    ...SECURITY,
    ...CGROUPS,
    ...PROCESSES,
    ...TERMINALS,
    ...MOUNTS,
    ...FILES,
    ...NETWORK,
    ...MANAGERS,
    ...TOOLS,
    ...START,
];
const REPOSITORIES = {
    criu: 'checkpoint-restore/criu',
    lxc: 'lxc/lxc',
    lxd: 'canonical/lxd',
    podman: 'containers/podman',
    runc: 'opencontainers/runc',
    crun: 'containers/crun',
    incus: 'lxc/incus',
    kubernetes: 'kubernetes/kubernetes',
    moby: 'moby/moby',
    zeropod: 'ctrox/zeropod',
    gokrazy: 'gokrazy/gokrazy',
    snapshot: 'ai-dynamo/snapshot',
    'go-criu': 'checkpoint-restore/go-criu',
    'criu-image-streamer': 'checkpoint-restore/criu-image-streamer',
    'cri-o': 'cri-o/cri-o',
    fastfreeze: 'twosigma/fastfreeze',
    'open-liberty': 'openliberty/open-liberty',
    openj9: 'eclipse-openj9/openj9',
    osgi: 'osgi/osgi',
    'void-packages': 'voidlinux/void-packages',
    libcontainer: 'docker-archive/libcontainer',
    'cuda-checkpoint': 'nvidia/cuda-checkpoint',
    WSL: 'microsoft/wsl',
};
/** The address of a public issue: `criu#2532`. */
function issueUrl(source) {
    const [project = '', number] = source.split('#');
    return `https://github.com/${REPOSITORIES[project]}/issues/${number}`;
}
/** Whether a failure says nothing about checkpoint/restore. */
function isOfHost({ ofHost }, phase) {
    return ofHost === true || (ofHost !== undefined && ofHost === phase);
}
function isTransient(id) {
    return FAILURES.some((failure) => failure.id === id && failure.transient === true);
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./build/diagnosis/guess.js

/** Below this likeness nothing is guessed: a wrong guess costs more than none. Measured: docs/explain.md. */
const LIKE = 0.85;
const GUESSES = 2;
/** What nearly every line of CRIU and LXC says, and what the kernel says of any call: it tells nothing apart. */
const COMMON = new Set("can't cannot unable failed fail error not no to of for on in at is a an the with from by and or file files process pid criu lxc such directory permission denied operation permitted invalid argument exists bad descriptor resource temporarily unavailable assign requested address".split(' '));
/** The known failures that a line of an unknown one is most like, as sentences with how much and by what; mostly none. */
function guess(line, failures) {
    const near = failures
        // What has these very words was looked at, and is ruled out by something else.
        .filter((failure) => !failure.pattern.test(line) && isOfWords(failure))
        .map((failure) => ({ failure, ...likeness(line, failure.example) }))
        .filter(({ likeness }) => likeness >= LIKE)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, GUESSES)
        .map(({ failure: { id, cause, advice, sources }, likeness, common }) => `${id} (likeness ${likeness.toFixed(2)}, by the words ${common.join(', ')}): ${[cause, advice, ...sources.map(issueUrl)].join(' ')}`);
    return near.length === 0 ? [] : ['Only a guess, by likeness:', ...near];
}
/** It is known by its words, and not by a number or a path in them. */
function isOfWords({ pattern, example }) {
    return pattern.test(example.replaceAll(/\d+/g, '4242').replaceAll(/\S*\/\S+/g, '/x'));
}
/**
 * Telling words in common, as a share of those of both: 0 to 1; 0 where it is a single one, or where the kernel's reason,
 * the last words of a line, is another.
 */
function likeness(line, example) {
    const last = example.split('\n').at(-1);
    const [one, other] = [words(line), words(last)];
    const common = [...one].filter((word) => other.has(word));
    const isOther = reasonOf(line) !== null && reasonOf(last) !== null && reasonOf(line) !== reasonOf(last);
    return { likeness: common.length < 2 || isOther ? 0 : (2 * common.length) / (one.size + other.size), common };
}
function reasonOf(line) {
    return line.match(/: ([A-Z][A-Za-z' ]+)$/)?.[1] ?? null;
}
/** Numbers and paths differ from run to run. */
function words(line) {
    const text = line.replace(/^.*\(\S+:\d+\): /, '').replaceAll(/\S*\/\S*/g, ' ');
    return new Set((text.toLowerCase().match(/[a-z][a-z'_-]+/g) ?? []).filter((word) => !COMMON.has(word)));
}
//# sourceMappingURL=guess.js.map
;// CONCATENATED MODULE: ./build/diagnosis/here.js
/** Which object and process a failure is about, as far as the log says: ` Here: descriptor 3, process 33 (cron).` */
function here({ pattern, ofProcess }, { line, around, about = [] }) {
    // The line may only say that it is so, and one beside it of whom.
    const { fd, what, pid, name } = [line, ...around]
        .map((each) => pattern.exec(each)?.groups ?? {})
        .find((groups) => Object.values(groups).some((each) => each !== undefined)) ?? {};
    const type = found(about, /\ttype (\S+) source /)[0];
    const [dumped, called] = ofProcess === true ? found(about, /Dumping task \(pid: (\d+)(?: comm: (.*))?\)$/) : [];
    const [process = pid, processName = name] = [dumped, called];
    const words = [
        fd === undefined ? '' : Number(fd) < 0 ? 'a mapping' : `descriptor ${fd}`,
        what ?? '',
        type === undefined ? '' : `of type ${type}`,
        process === undefined ? '' : `process ${process}${processName === undefined ? '' : ` (${processName})`}`,
    ].filter((each) => each !== '');
    return words.length === 0 ? '' : ` Here: ${words.join(', ')}.`;
}
function found(lines, pattern) {
    for (const line of lines) {
        const [, ...groups] = pattern.exec(line) ?? [];
        if (groups.length > 0)
            return groups;
    }
    return [];
}
//# sourceMappingURL=here.js.map
;// CONCATENATED MODULE: ./build/diagnosis/diagnose.js





/**
 * Why something failed, by the errors of its logs.
 *
 * @param what failed, in words: `The dump failed (exit code 1)`
 * @param errors in the order in which they were written
 * @param ruledOut ids of failures that it is not
 * @returns the sentence with the line to blame, the finding with what is known of it, and whether the host is at fault
 */
function diagnose(what, errors, circumstances, ruledOut = []) {
    const { error, failures, doubt } = match(errors, circumstances, ruledOut);
    const [failure] = failures;
    const cause = `${what}: ${(doubt ?? error).line}`;
    if (failure === undefined)
        return { cause, finding: unknown(error, cause, circumstances), ofHost: false };
    const ofHost = doubt === null && isOfHost(failure, circumstances.phase);
    return { cause, finding: finding(failure, error, doubt), ofHost };
}
/**
 * The same where little is known of the circumstances: each known failure that it can be, the likeliest first, none when
 * it is none of them.
 */
function explain(errors, circumstances) {
    const { error, failures, doubt } = match(errors, circumstances, []);
    const [first] = failures;
    const possible = first === undefined || isDecided(first, circumstances)
        ? failures.slice(0, 1)
        : failures.filter((failure) => !isDecided(failure, circumstances) || failure.only === undefined);
    return {
        line: (doubt ?? error).line,
        known: possible.map((failure) => ({ failure, finding: finding(failure, error, doubt) })),
        doubtful: doubt !== null,
        unknown: first === undefined ? unknown(error, error.line, circumstances) : null,
    };
}
/** What makes it doubtful that an error is the cause, before what it would be. */
const DOUBTS = {
    later: 'The first error is none that is known, and what comes after it may only follow from it.',
    overcome: 'CRIU went on after this error, so that it may not be the cause.',
};
/** @param doubt an error that is not known and comes before, or the error itself where CRIU went on after it */
function finding(failure, error, doubt) {
    const cause = causeOf(failure) + here(failure, error);
    const around = doubt?.around ?? error.around;
    const evidence = around.includes(error.line) ? around : [...around, '…', ...error.around];
    return {
        id: failure.id,
        severity: 'error',
        message: doubt === null ? cause : doubt === error ? `${DOUBTS.overcome} ${cause}` : `${DOUBTS.later} Perhaps: ${cause}`,
        evidence: evidence.join('\n'),
        advice: remedy(failure),
    };
}
function unknown(error, message, circumstances) {
    const possible = FAILURES.filter((failure) => canApply(failure, circumstances));
    return {
        id: observed/* UNKNOWN */.HV,
        severity: 'error',
        message,
        evidence: error.around.join('\n'),
        advice: [
            'Not a known failure.',
            ...guess(error.line, possible),
            `Please report it with the evidence: ${observed/* TRACKERS */.Q9.criu} or, when LXC complains, ${observed/* TRACKERS */.Q9.lxc}`,
        ].join('\n'),
    };
}
/** Why, and whether it may be something else. */
function causeOf({ cause, symptom }) {
    return symptom === true ? `${cause} That is one of several possible causes.` : cause;
}
/** What to do, with where it is discussed. */
function remedy({ advice, sources }) {
    return [advice, ...sources.map(issueUrl)].join(' ');
}
/** What CRIU writes itself, and not a tool that it started. */
const OF_CRIU = /^\(\d+\.\d+\)/;
/** What a task writes, by its number in the container. */
const OF_TASK = /^\(\d+\.\d+\) +(\d+): /;
/** What CRIU or a tool warns of: it went on after that. */
const WARNING = /(^|[ :])(Warn|WARN|[Ww]arning)\b/;
/**
 * The first error that is a known failure, and which ones its line can be. The lines around the first error of all count
 * where no error does; and before all errors where a tool complains of the host in them: that CRIU complains then only
 * follows from it.
 */
function match(errors, circumstances, ruledOut) {
    const possible = FAILURES.filter((each) => !ruledOut.includes(each.id) &&
        canApply(each, circumstances) &&
        (each.vague !== true || isDecided(each, circumstances)));
    const [hosts, others] = [true, false].map((is) => possible.filter((failure) => isOfHost(failure, circumstances.phase) === is));
    const fits = (failures, error) => failures.filter(({ pattern, with: beside }) => pattern.test(error.line) && (beside?.test([...(error.about ?? []), ...error.around].join('\n')) ?? true));
    const [first] = errors;
    // Beside another error, the last line of many failures is only its end.
    const telling = others.filter(({ vague }) => vague !== true);
    const beside = first.around.filter((line) => !WARNING.test(line));
    const said = (lines) => lines.map((line) => ({ ...first, line }));
    for (const [candidates, among] of [
        [said(beside.filter((line) => !OF_CRIU.test(line))), hosts],
        [errors, possible],
        [said(beside), telling],
    ]) {
        for (const error of candidates) {
            const failures = fits(among, error);
            if (failures.length === 0)
                continue;
            return {
                error: among === telling ? first : error,
                failures,
                // A hang is where it stands still, whatever came before.
                doubt: among === possible && failures[0]?.hangs !== true ? doubtOf(error, first) : null,
            };
        }
    }
    return { error: first, failures: [], doubt: null };
}
/** What comes before an error and may be its cause, or that CRIU went on after it. */
function doubtOf(error, first) {
    if (error.overcome === true)
        return error;
    // By rank another may be the first.
    const isBefore = first.around.slice(0, first.around.indexOf(first.line)).includes(error.line);
    return error === first || isBefore || wentOn(first) ? null : first;
}
/** A task that is restored, and tells more before it tells of an error again, has not ended of this one. */
function wentOn({ line, around }) {
    const task = OF_TASK.exec(line)?.[1];
    const next = around[around.indexOf(line) + 1] ?? '';
    return task !== undefined && OF_TASK.exec(next)?.[1] === task && !/\bError\b/.test(next);
}
/** The last lines of a CRIU that is certain to hang under these circumstances: what could not be tried is not certain. */
function knownHangs(circumstances) {
    const isCertain = ({ only: { host } = {} }) => host !== undefined &&
        Object.keys(host).every((feature) => circumstances.features[feature].has === host[feature]);
    return FAILURES.filter((failure) => failure.hangs && isCertain(failure) && canApply(failure, { ...circumstances, hung: true })).map(({ pattern }) => pattern);
}
/** It can be met under these circumstances. */
function canApply({ phase, hangs, only = {} }, circumstances) {
    const within = (version, range) => {
        const known = semver.coerce(version);
        return range === undefined || known === null || semver.satisfies(known, range);
    };
    return ((circumstances.phase === null ||
        phase === circumstances.phase ||
        (phase === 'both' && circumstances.phase !== 'start')) &&
        within(circumstances.criu, only.criu) &&
        within(circumstances.lxc, only.lxc) &&
        within(circumstances.kernel, only.kernel) &&
        fitsOne(only.cgroup, circumstances.cgroup) &&
        hostFits(only.host, circumstances.features) &&
        (hangs !== true || circumstances.hung) &&
        fitsOne(only.restored, circumstances.restored) &&
        fitsOne(only.overlayRoot, circumstances.overlayRoot ?? false) &&
        fitsOne(only.confined, circumstances.confined ?? false));
}
/** Nothing that its conditions ask for is unknown. */
function isDecided({ only = {} }, circumstances) {
    return Object.keys(only).every((what) => what === 'host'
        ? Object.keys(only.host ?? {}).every((feature) => circumstances.features[feature].has !== null)
        : circumstances[what] !== null && circumstances[what] !== '');
}
function fitsOne(wanted, is) {
    return wanted === undefined || is === null || wanted === is;
}
/** What could not be tried may be either way. */
function hostFits(wanted = {}, features) {
    return Object.keys(wanted).every((feature) => (features[feature].has ?? wanted[feature]) === wanted[feature]);
}
//# sourceMappingURL=diagnose.js.map
// EXTERNAL MODULE: ./build/facts/fact.js
var fact = __nccwpck_require__(7640);
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __nccwpck_require__(4482);
// EXTERNAL MODULE: ./build/host/inspect.js + 2 modules
var inspect = __nccwpck_require__(3884);
// EXTERNAL MODULE: ./build/host/device-files.js
var device_files = __nccwpck_require__(5183);
;// CONCATENATED MODULE: ./build/lxc/confinement.js

/**
 * What root of a container without a user namespace could reach the host with. `man 7 capabilities` says of each what it
 * allows. In short (the last three by number: not every LXC has a name for them):
 *
 * - sys_admin: mounts a /proc and a /sys in which the kernel's settings can be written, and a release agent of a cgroup;
 * - mknod, sys_rawio: the host's disk and memory, as a device;
 * - dac_read_search: opens files of the container's file system, which is the host's, by their number;
 * - sys_ptrace: takes over whoever enters the container with more capabilities;
 * - sys_module, sys_boot, sys_time, syslog, mac_*, audit_*, wake_alarm, block_suspend: there is one of each for all;
 * - 38 perfmon, 39 bpf, 40 checkpoint_restore: programs in the kernel, and what all processes do.
 */
const DROPPED = [
    ...[
        'sys_admin',
        'mknod',
        'sys_rawio',
        'dac_read_search',
        'sys_ptrace',
        'sys_module',
        'sys_boot',
        'sys_time',
        'syslog',
    ],
    ...['mac_admin', 'mac_override', 'audit_control', 'audit_read', 'wake_alarm', 'block_suspend'],
];
const DROPPED_BY_NUMBER = [38, 39, 40];
/** With terminals of the container's own, fuse and tun. */
const DEVICES = [...device_files/* HARMLESS_DEVICES */.Qs, '136:*', '10:229', '10:200'];
/** Of /proc, what root of the host may write and `proc:mixed` leaves writable: which processor is interrupted, and drivers. */
const OF_THE_HOST = ['proc/acpi', 'proc/bus', 'proc/fs', 'proc/irq', 'proc/scsi'];
/**
 * Lines of the config of a container whose root is root of the host, that keep it from the host. Lines behind them may give
 * back what is needed: `lxc.cap.drop =` with nothing behind it all of the capabilities.
 *
 * @param last the kernel's last capability: LXC refuses to drop one that there is not
 * @param more lines behind them: LXC refuses `lxc.cap.keep`, which says all that the container has, beside anything to drop
 */
function confinementLines(last, more) {
    const numbers = DROPPED_BY_NUMBER.filter((number) => number <= last);
    const readOnly = OF_THE_HOST.map((path) => `lxc.mount.entry = ${path} ${path} none bind,ro,relative,optional 0 0`);
    const keeps = more.some((line) => /^\s*lxc\.cap\.keep\s*=\s*\S/.test(line));
    return [...(keeps ? [] : [`lxc.cap.drop = ${[...DROPPED, ...numbers].join(' ')}`]), ...readOnly];
}
/** Lines of the config for what may be made and opened. The console is always denied: whether that holds is a fact. */
function deviceLines(cgroup, isConfined) {
    const key = cgroup === 'v1' ? 'lxc.cgroup.devices' : 'lxc.cgroup2.devices';
    if (isConfined)
        return [`${key}.deny = a`, ...DEVICES.map((device) => `${key}.allow = c ${device} rwm`)];
    // The only line that LXC 5 and later read as "all but": a lone deny means "nothing but" on cgroup v2.
    return [...(cgroup === 'v2' ? [`${key}.allow = a`] : []), `${key}.deny = c 5:1 rwm`];
}
//# sourceMappingURL=confinement.js.map
// EXTERNAL MODULE: ./build/lxc/id-map.js
var id_map = __nccwpck_require__(8558);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __nccwpck_require__(2800);
;// CONCATENATED MODULE: ./build/lxc/config.js



/** What no container is harmed by, and nothing sets by default: more processors than there are, for one. */
const ATTRIBUTES = {
    v1: {
        'cpu.cfs_quota_us': '77700000',
        'cpu.cfs_burst_us': '777000',
        'memory.soft_limit_in_bytes': '77004800',
        'memory.swappiness': '7',
    },
    v2: {
        'cpu.max': '77700000 100000',
        'cpu.max.burst': '777000',
        'memory.low': '7733248',
        'memory.oom.group': '1',
    },
};
/** The container's `config` file. */
function containerConfig(options) {
    const { cgroup } = options;
    const key = cgroup === 'v1' ? 'lxc.cgroup' : 'lxc.cgroup2';
    const lines = [
        `lxc.uts.name = ${options.name}`,
        `lxc.rootfs.path = dir:${options.rootfs}`,
        `lxc.rootfs.mount = ${options.mountPoint}`,
        `lxc.init.cmd = ${options.init}`,
        ...(options.kind === 'unprivileged' ? (0,id_map/* idMapLines */.FK)() : []),
        // A console or a tty is a bind mount of the host's pts, which CRIU cannot dump (criu#299).
        'lxc.console.path = none',
        'lxc.tty.max = 0',
        ...deviceLines(cgroup, options.isConfined),
        'lxc.mount.auto = proc:mixed sys:ro',
        ...(options.isConfined ? confinementLines(options.lastCapability, options.more) : []),
        'lxc.net.0.type = veth',
        `lxc.net.0.link = ${network/* BRIDGE */.Az}`,
        'lxc.net.0.name = eth0',
        'lxc.net.0.flags = up',
        `lxc.net.0.hwaddr = ${network/* ADDRESSES */.FV.mac}`,
        `lxc.net.0.ipv4.address = ${network/* ADDRESSES */.FV.container4}`,
        `lxc.net.0.ipv4.gateway = ${network/* ADDRESSES */.FV.gateway4}`,
    ];
    if (options.ipv6)
        lines.push(`lxc.net.0.ipv6.address = ${network/* ADDRESSES */.FV.container6}`);
    const { memory, pids, cpuWeight } = options.limits;
    const attributes = {
        [cgroup === 'v1' ? 'memory.limit_in_bytes' : 'memory.max']: memory,
        'pids.max': pids,
        [cgroup === 'v1' ? 'cpu.shares' : 'cpu.weight']: cpuWeight,
        ...ATTRIBUTES[cgroup],
        ...(cgroup === 'v1' || options.ioLimit === null ? {} : { 'io.max': options.ioLimit }),
    };
    for (const [attribute, value] of Object.entries(attributes)) {
        if (options.attributes.has(attribute))
            lines.push(`${key}.${attribute} = ${value}`);
    }
    // Where the kernel has no AppArmor, naming a profile makes CRIU refuse to restore (criu/lsm.c).
    if (options.apparmor !== null && options.apparmor !== 'default') {
        lines.push(`lxc.apparmor.profile = ${options.apparmor}`);
    }
    return `${[...lines, ...options.more].join('\n')}\n`;
}
/**
 * The `config` file of a container of the user's, from lines of its own.
 *
 * @param delta empty folder for what is changed in an overlay; null of a container whose root is none
 */
function takenConfig(rootfs, delta, mountPoint, kind, lines) {
    const path = delta === null ? `dir:${rootfs}` : `overlay:${rootfs}:${delta}`;
    const places = [`lxc.rootfs.path = ${path}`, `lxc.rootfs.mount = ${mountPoint}`];
    const map = kind === 'unprivileged' ? (0,id_map/* idMapLines */.FK)() : [];
    return `${[...places, ...map, ...lines].join('\n')}\n`;
}
//# sourceMappingURL=config.js.map
// EXTERNAL MODULE: ./build/lxc/config-file.js
var config_file = __nccwpck_require__(2173);
;// CONCATENATED MODULE: ./build/host/log.js

const BEFORE = 5;
const AFTER = 5;
const ERRORS = 8;
/** Where there is something in each so many bytes, all is read: that is faster than to look for where. */
const DENSE = 2000;
/** Bytes of a line: the rest of a longer one is garbage. */
const LINE_LIMIT = 1000;
const CHUNK = 256 * 1024;
/** A CRIU that hangs may write 50 MB a second. Of a longer log the middle is left out: it is read while others wait. */
const MOST = 256 * 1024 * 1024;
/** Of what is listed so many lines are kept, and of a line that others wrapped so much is looked at. */
const LISTED = 4000;
const WRAPPED_LIMIT = 64 * 1024;
/**
 * Reads a log as a stream, in one pass and in constant memory, however long it is and whatever is in it.
 *
 * @param from bytes at its beginning that are passed over
 */
function readLog(file, grammar, from = 0) {
    const reader = new LogReader(grammar);
    const log = openOrNull(file);
    if (log === null)
        return reader.end();
    try {
        const chunk = Buffer.allocUnsafe(CHUNK);
        // Somebody may be writing it still: what comes after this is left out.
        const { size } = (0,external_node_fs_.fstatSync)(log);
        for (let at = from; at < size;) {
            if (at - from >= MOST && size - at > CHUNK) {
                at = size - CHUNK;
                reader.skip();
            }
            const length = (0,external_node_fs_.readSync)(log, chunk, 0, Math.min(CHUNK, size - at), at);
            if (length === 0)
                break;
            at += length;
            reader.push(chunk.subarray(0, length));
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
    }
    return reader.end();
}
/** Reads a log that comes piece by piece. */
class LogReader {
    grammar;
    /** By rank. */
    errors = [];
    consequences = [];
    overcome = [];
    /** Since it went on last. */
    hasErrors = false;
    notes = {};
    /** How what is not found yet is looked for. */
    missing;
    signs;
    before = [];
    work = new Map();
    listed = new Map();
    open = [];
    /** Of what is looked for in each line, what is in the piece at hand: most is in none. */
    sought = {
        error: false,
        notes: [],
        work: [],
        onward: [],
        list: false,
    };
    /** The beginning of a line whose end has not come yet. */
    rest = '';
    constructor(grammar) {
        this.grammar = grammar;
        this.clear();
        this.missing = new Map(Object.entries(grammar.notes).map(([name, note]) => [name, everywhere(note)]));
        this.signs = everywhere(grammar.signs);
    }
    push(chunk) {
        const text = this.rest + chunk.toString('latin1');
        const end = text.lastIndexOf('\n') + 1;
        const limit = this.grammar.unwrap === undefined ? LINE_LIMIT : WRAPPED_LIMIT;
        this.rest = text.slice(end, end + limit);
        if (end > 0)
            this.scan(text.slice(0, end - 1));
    }
    /** What comes next does not follow upon what came. */
    skip() {
        this.rest = '';
    }
    /** Reads the lines in which something is, those around them, and the last ones: most of a long log is passed over. */
    scan(text) {
        const spots = this.seek(text);
        if (spots.length > text.length / DENSE) {
            for (const line of text.split('\n'))
                this.unwrap(line);
            return;
        }
        if (this.open.length > 0)
            spots.push(0);
        spots.push(text.length);
        let at = 0;
        let seen = 0;
        for (const spot of spots.sort((one, other) => one - other)) {
            if (spot < seen)
                continue;
            seen = linesOn(text, spot, 1);
            const from = Math.max(at, linesBack(text, spot, BEFORE));
            at = linesOn(text, seen, AFTER);
            if (from < at)
                for (const line of text.slice(from, at - 1).split('\n'))
                    this.unwrap(line);
        }
    }
    /** Where in a text something is, of what is looked for: all such places, where they are few. */
    seek(text) {
        const { work = [], onward = [], list } = this.grammar;
        const spots = [];
        const has = (part) => {
            const before = spots.length;
            for (const place of places(text, part))
                if (spots.push(place) > text.length / DENSE)
                    break;
            return spots.length > before;
        };
        const error = has(this.signs);
        this.sought = {
            error,
            notes: [...this.missing].filter(([, note]) => has(note)).map(([name]) => name),
            work: work.filter(has),
            // What it goes on after has to be there first. What is worked on is looked for already.
            onward: error || this.hasErrors ? onward.filter((text) => work.includes(text) || has(text)) : [],
            list: list !== undefined && has(list.text),
        };
        return spots;
    }
    unwrap(line) {
        const { unwrap } = this.grammar;
        if (unwrap === undefined)
            this.read(line.slice(0, LINE_LIMIT));
        else
            for (const each of unwrap(line.slice(0, WRAPPED_LIMIT)))
                this.read(each.slice(0, LINE_LIMIT));
    }
    read(line) {
        for (const window of this.open)
            window.around.push(plain(line));
        if (this.open.length > 0)
            this.open = this.open.filter(({ left, around }) => around.length < left);
        const { error, list, signs } = this.grammar;
        const { sought } = this;
        for (const text of sought.work)
            if (line.includes(text))
                this.work.set(text, line);
        if (sought.list && list !== undefined && line.includes(list.text) && this.listed.size < LISTED) {
            this.listed.set(line.match(list.listed)?.[1] ?? '', plain(line));
        }
        if (this.hasErrors && sought.onward.some((text) => line.includes(text)))
            this.goOn();
        // Most lines have no sign of an error, and that is faster to see.
        if (sought.error && signs.test(line) && error.test(line))
            this.note(line);
        for (const name of sought.notes) {
            if (!this.missing.has(name) || !this.grammar.notes[name]?.test(line))
                continue;
            this.notes[name] = plain(line);
            this.missing.delete(name);
        }
        if (this.before.length === BEFORE)
            this.before.shift();
        this.before.push(line);
    }
    end() {
        if (this.rest !== '')
            this.scan(this.rest);
        this.rest = '';
        return {
            errors: [this.errors.flat(), this.consequences, this.overcome].find((each) => each.length > 0) ?? [],
            notes: this.notes,
            last: this.before.map(plain),
        };
    }
    /** What was found so far did not end it. */
    goOn() {
        const found = [...this.errors.flat(), ...this.consequences];
        const { end = [] } = this.grammar;
        if (found.some(({ line }) => end.some((text) => line.includes(text))))
            return;
        if (this.overcome.length < ERRORS)
            this.overcome.push(...found.map((each) => ({ ...each, overcome: true })));
        this.clear();
    }
    clear() {
        this.errors = [...(this.grammar.ranks ?? []), null].map(() => []);
        this.consequences = [];
        this.hasErrors = false;
    }
    note(line) {
        const has = (text) => line.includes(text);
        if (this.grammar.harmless.some(has))
            return;
        const { ranks = [], consequences } = this.grammar;
        const rank = ranks.findIndex((each) => each.test(line));
        const ranked = this.errors[rank === -1 ? ranks.length : rank];
        const found = consequences.some(has) ? this.consequences : ranked;
        this.hasErrors = true;
        if (found.length === ERRORS)
            return;
        const around = [...this.before.map(plain), plain(line)];
        const named = this.grammar.list === undefined ? undefined : line.match(this.grammar.list.named)?.[1];
        const listed = named === undefined ? undefined : this.listed.get(named);
        const about = [...[...this.work.values()].map(plain), ...(listed === undefined ? [] : [listed])];
        found.push({ line: plain(line), around, ...(about.length === 0 ? {} : { about }) });
        this.open.push({ around, left: around.length + AFTER });
    }
}
function everywhere(pattern) {
    return new RegExp(pattern, `${pattern.flags}g`);
}
function* places(text, part) {
    if (typeof part !== 'string') {
        part.lastIndex = 0;
        for (let found = part.exec(text); found !== null; found = part.exec(text))
            yield found.index;
        return;
    }
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length))
        yield at;
}
/** Where the line begins that is so many before the one of a place. */
function linesBack(text, place, lines) {
    let begin = lineBegin(text, place);
    for (let left = lines; left > 0; left--)
        begin = lineBegin(text, begin - 1);
    return begin;
}
function lineBegin(text, place) {
    return place <= 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
}
/** Where the line begins that is so many after the one of a place; past the end of the text where it has no such. */
function linesOn(text, place, lines) {
    let begin = place;
    for (let left = lines; left > 0; left--) {
        const end = text.indexOf('\n', begin);
        if (end === -1)
            return text.length + 1;
        begin = end + 1;
    }
    return begin;
}
/** A line was read byte by byte; as text it is a copy, which does not hold the whole chunk in memory. */
function plain(line) {
    return Buffer.from(line.slice(0, LINE_LIMIT), 'latin1').toString('utf8').trimEnd();
}
function openOrNull(file) {
    try {
        return (0,external_node_fs_.openSync)(file, 'r');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
//# sourceMappingURL=log.js.map
;// CONCATENATED MODULE: ./build/lxc/log.js

const LXC_GRAMMAR = {
    error: / ERROR +/,
    signs: / ERROR /,
    harmless: [
        // An LXC tool asked the monitor while that was on its way out.
        'Failed to receive response',
        'Failed to receive file descriptors for command "get_init_pid"',
        // A tool asked the monitor for what this LXC does not know: lxc-attach for `lxc.seccomp`, the name before 3.0.
        'get_config_unsupported_key',
    ],
    consequences: [],
    /** `criu`: the last thing that LXC's child does before it becomes CRIU. */
    notes: {
        criu: /(Using command line|execing:?) \S*criu /,
        init: /Container init process \d+ exited/,
        status: /Child <\d+> ended on (error|signal) /,
    },
};
/** @param from bytes at its beginning that are passed over */
function readLxcLog(file, from = 0) {
    const { errors, notes, last } = readLog(file, LXC_GRAMMAR, from);
    return {
        errors: errors.map(({ line, around }) => ({ line: withoutPlace(line), around: around.map(withoutPlace) })),
        hasExecutedCriu: notes['criu'] !== undefined,
        hasInitEnded: notes['init'] !== undefined,
        howInitEnded: notes['init'] === undefined ? null : howEnded(notes['status']),
        last: last.at(-1)?.replace(/^.*? [A-Z]+ +\S+ +- (\S+:\d+ - )?/, '') ?? null,
    };
}
/**
 * What an LXC log complains of, in lines without date and place.
 *
 * @param from bytes at its beginning that are passed over
 */
function lxcErrors(file, from = 0) {
    return readLxcLog(file, from).errors;
}
/** Of a line of LXC's: `Child <41> ended on error (3)`, `Child <41> ended on signal Killed(9)`. */
function howEnded(line = '') {
    const [, kind, number] = line.match(/ ended on (error|signal) .*\((\d+)\)$/) ?? [];
    return number === undefined ? null : `${kind === 'error' ? 'exit code' : 'signal'} ${number}`;
}
function withoutPlace(line) {
    return line.replace(/^.* ERROR +\S+ +- (\S+:\d+ - )?/, '');
}
//# sourceMappingURL=log.js.map
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __nccwpck_require__(3743);
;// CONCATENATED MODULE: ./build/lxc/lxc.js




const ASK_LIMIT_MS = 5000;
/** One container under an LXC path of its own, through the lxc-* tools of one folder. */
class Lxc {
    path;
    name;
    log;
    /** File with each command that was run, as it was, and the names of its environment variables. */
    commands;
    tools;
    outputs;
    env;
    calls;
    /** Bytes of the log before the last call. */
    logged = 0;
    /**
     * @param tools folder of the tools: PATH may find others first, beside the CRIU that is under test
     * @param folder private to this container: the LXC path, the log and what the tools print go there, after what is there
     */
    constructor(tools, folder, name, env) {
        this.tools = tools;
        this.path = (0,external_node_path_.join)(folder, 'lxc');
        this.name = name;
        this.log = (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.lxcLog);
        this.commands = (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.commands);
        this.outputs = (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.outputs);
        this.env = env;
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(this.path, name), { recursive: true });
        (0,external_node_fs_.mkdirSync)(this.outputs, { recursive: true });
        this.calls = (0,external_node_fs_.readdirSync)(this.outputs).length;
    }
    get configFile() {
        return (0,external_node_path_.join)(this.path, this.name, evidence_files/* EVIDENCE */.S4.containerConfig);
    }
    start(timeoutMs) {
        return this.call('lxc-start', ['-d'], { timeoutMs });
    }
    /** Kills it. */
    stop(timeoutMs) {
        return this.call('lxc-stop', ['-k'], { timeoutMs });
    }
    /**
     * Dumps the container: and stops it, or leaves it running, or dumps its memory alone, which leaves it running, too.
     *
     * @param images absolute and empty: LXC refuses a folder that holds a checkpoint
     * @param how `parent` is a folder beside `images` with a dump of the memory, of which only the changes are dumped
     */
    checkpoint(images, how, limit) {
        const kind = { stop: ['-s'], 'leave-running': [], 'pre-dump': ['-p'] }[how.kind];
        const parent = how.parent === null ? [] : ['--predump-dir', (0,external_node_path_.join)('..', (0,external_node_path_.basename)(how.parent))];
        return this.call('lxc-checkpoint', [...kind, ...parent, '-v', '-D', images], { ...limit, isFirm: true });
    }
    restore(images, limit) {
        return this.call('lxc-checkpoint', ['-r', '-v', '-D', images], { ...limit, isFirm: true });
    }
    freeze(timeoutMs) {
        return this.call('lxc-freeze', [], { timeoutMs });
    }
    unfreeze(timeoutMs) {
        return this.call('lxc-unfreeze', [], { timeoutMs });
    }
    /** Runs a command in the container. */
    attach(argv, timeoutMs) {
        return this.call('lxc-attach', ['--', ...argv], { timeoutMs });
    }
    /**
     * State as LXC names it (`RUNNING`, `STOPPED`), `UNKNOWN` when LXC has no such container any more, and the pid of the
     * container's init, null when there is none.
     *
     * @throws StageError without a class when LXC says nothing: then nothing is known of the container
     */
    async info() {
        const result = await (0,host_command/* run */.eF)([(0,external_node_path_.join)(this.tools, 'lxc-info'), '-P', this.path, '-n', this.name, '-s', '-p'], {
            timeoutMs: ASK_LIMIT_MS,
            env: this.env,
        });
        const isGone = result.code === 1 && (0,host_command/* tail */.RT)(result).includes("doesn't exist");
        const state = isGone ? 'UNKNOWN' : result.stdout.match(/^State:\s+([A-Z]+)$/im)?.[1];
        if (state === undefined || !(isGone || result.code === 0)) {
            throw (0,host_command/* failure */.V2)(result, { failureClass: null, complaint: 'LXC does not say in which state the container is' });
        }
        const pid = Number(result.stdout.match(/^PID:\s+(\d+)$/im)?.[1] ?? 0);
        return { state, pid: pid > 0 ? pid : null };
    }
    /** With the output in a file: the monitor that start and restore leave behind would hold a pipe open. */
    call(tool, args, { timeoutMs, signal, env = this.env, ...firm }) {
        this.calls += 1;
        this.logged = (0,external_node_fs_.statSync)(this.log, { throwIfNoEntry: false })?.size ?? 0;
        const argv = [(0,external_node_path_.join)(this.tools, tool), '-P', this.path, '-n', this.name, '-l', 'TRACE', '-o', this.log, ...args];
        // LC_ALL is set by `run`.
        const names = [...Object.keys(env), 'LC_ALL'].sort();
        (0,external_node_fs_.appendFileSync)(this.commands, `${argv.map(host_command/* quoted */.TL).join(' ')}\n  with ${names.join(' ')}\n`);
        return (0,host_command/* run */.eF)(argv, {
            ...firm,
            timeoutMs,
            ...(signal === undefined ? {} : { stop: signal }),
            env,
            outputFile: (0,external_node_path_.join)(this.outputs, `${this.calls}-${tool}`),
        });
    }
}
//# sourceMappingURL=lxc.js.map
// EXTERNAL MODULE: ./build/lxc/marks.js
var marks = __nccwpck_require__(6908);
// EXTERNAL MODULE: ./build/words/errors.js
var words_errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/lxc/profiles.js




const LIMIT_MS = 20_000;
/** In it are the profiles of containers, as a host with the package loads them when it starts. */
const FILE = 'lxc-containers';
/**
 * Loads the AppArmor profiles of containers that came with an LXC into the kernel, where they stay: only for a kernel that ends
 * with the cell.
 *
 * @throws StageError
 */
async function loadProfiles({ path, version }, env) {
    const places = ['root/etc', 'etc'].map((each) => (0,external_node_path_.join)((0,external_node_path_.dirname)(path), each, 'apparmor.d'));
    const folder = places.find((each) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(each, FILE)));
    if (folder === undefined) {
        throw new words_errors/* StageError */.Zu('start', `LXC ${version} brought no AppArmor profiles: there is no ${FILE} in ${places.join(' or ')}.`);
    }
    await (0,host_command/* runOrFail */.zi)(['apparmor_parser', '--replace', '--skip-cache', '--Include', folder, (0,external_node_path_.join)(folder, FILE)], {
        failureClass: 'start',
        complaint: "LXC's AppArmor profiles could not be loaded",
        timeoutMs: LIMIT_MS,
        env,
    });
}
//# sourceMappingURL=profiles.js.map
// EXTERNAL MODULE: ./build/provide/prefix.js + 1 modules
var prefix = __nccwpck_require__(4446);
// EXTERNAL MODULE: ./build/workload/workload.js
var workload_workload = __nccwpck_require__(2151);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 41 modules
var workloads_all = __nccwpck_require__(1975);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/core/cell/circumstances.js

/** Of a cell's failures, whatever was at work. */
function circumstances({ lxc, cgroup, features, mode, }) {
    // What CRIU was told to do without, it does not miss.
    const unneeded = { has: true, evidence: 'no-breakpoints' };
    return {
        lxc: lxc.version,
        kernel: (0,external_node_os_.release)(),
        cgroup,
        features: mode.noBreakpoints ? { ...features, 'hardware-breakpoints': unneeded } : features,
    };
}
//# sourceMappingURL=circumstances.js.map
// EXTERNAL MODULE: ./build/core/cell/clients.js + 1 modules
var clients = __nccwpck_require__(746);
// EXTERNAL MODULE: ./build/facts/catalogue.js + 43 modules
var catalogue = __nccwpck_require__(2930);
// EXTERNAL MODULE: ./build/facts/processes.js
var facts_processes = __nccwpck_require__(2265);
// EXTERNAL MODULE: ./build/facts/view.js + 1 modules
var facts_view = __nccwpck_require__(9557);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
// EXTERNAL MODULE: ./build/host/process-table.js
var process_table = __nccwpck_require__(7971);
;// CONCATENATED MODULE: ./build/host/processor-time.js



/** A thread that spins gets this share of the time on the busiest of hosts. One that wants less waits longer than it runs. */
const LEAST_RUN = 0.02;
/** Of all threads of some processes; of none on a kernel without /proc/PID/schedstat. */
function demandOf(pids) {
    const threads = new Map();
    for (const task of pids.flatMap((pid) => list(`/proc/${pid}/task`))) {
        const [ran, waited] = ((0,host_process/* readOrNull */.di)(`/proc/${task}/schedstat`) ?? '').split(' ').map(Number);
        const inner = (0,host_process/* innermostPid */.B4)(task);
        if (ran === undefined || waited === undefined || inner === null)
            continue;
        threads.set(inner, { name: (0,host_process/* statFields */.qV)(task)?.[1] ?? '', ran, waited });
    }
    return { at: performance.now(), stolen: stolen(), threads };
}
/**
 * Threads that were on a processor, or waited for one, for so much of the time between two moments. Waiting counts: on a
 * busy host a thread that wants all of a processor gets a part of it.
 *
 * @param share of the time, from 0 to 1
 */
function restless(from, to, share) {
    const window = (to.at - from.at) * 1e6 - (to.stolen - from.stolen);
    return [...to.threads].flatMap(([id, { name, ran, waited }]) => {
        const before = from.threads.get(id);
        if (before === undefined || ran - before.ran < LEAST_RUN * window)
            return [];
        const wanted = (ran + waited - before.ran - before.waited) / window;
        return wanted < share ? [] : [{ id, name, share: wanted }];
    });
}
/** /proc/stat has it in hundredths of a second (USER_HZ), for all processors together. */
function stolen() {
    const ticks = Number(((0,host_process/* readOrNull */.di)('/proc/stat') ?? '').match(/^cpu +(?:\d+ +){7}(\d+)/)?.[1] ?? 0);
    return (ticks * 1e7) / (0,external_node_os_.availableParallelism)();
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).map(Number);
    }
    catch {
        return []; // It is gone.
    }
}
//# sourceMappingURL=processor-time.js.map
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __nccwpck_require__(7946);
// EXTERNAL MODULE: ./build/workload/start-log.js
var start_log = __nccwpck_require__(5719);
;// CONCATENATED MODULE: ./build/core/cell/context.js

/** How long the container may take to answer, to be seen stopped, to be gone. */
const PATIENCE_MS = 5000;
/** Runs a command of the plan's sabotage, if there is one. */
async function sabotage(context, command, variables) {
    if (command === undefined)
        return;
    const { lxc, env } = context;
    const outputFile = `${context.images}.sabotage`;
    await (0,host_command/* runOrFail */.zi)(['sh', '-ec', command], {
        timeoutMs: PATIENCE_MS,
        env: { ...env, NAME: lxc.name, LXC_PATH: lxc.path, ROOTFS: context.rootfs, ...variables },
        outputFile,
        failureClass: null,
        complaint: 'The sabotage failed',
    });
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./build/core/cell/container.js


















/** How long the container's init may take to end once it is killed. */
const DYING_MS = 500;
/** What lxc-stop may take. */
const STOP_MS = 20_000;
/** Reads every fact of the running container. */
async function observe(context, init) {
    const { plan, workload, bridge, lookingEnv, marks, attributes } = context;
    const { cgroup } = plan;
    const demand = demandOf((0,facts_processes/* processesOf */.L6)(init.pid));
    const read = async () => {
        await workload.ready(init.pid, PATIENCE_MS);
        const began = (0,fact/* hostClock */.j0)();
        const earlier = (0,facts_processes/* identitiesOf */.UI)(init.pid);
        const [answers, view] = await Promise.all([
            workload.ask(init.pid, PATIENCE_MS),
            (0,facts_view/* viewContainer */.$u)(init.pid, cgroup, plan.busybox, bridge, lookingEnv, reached(workload)),
        ]);
        const restless = workload.restless?.(init.pid);
        const processes = (0,facts_processes/* standingProcesses */.u3)(init.pid, earlier, restless);
        const standing = new Set(processes.map(({ pid }) => pid).filter((pid) => pid !== restless));
        const clock = { began, answered: (0,fact/* hostClock */.j0)() };
        const subject = {
            pid: init.pid,
            cgroup,
            processes,
            marks,
            attributes,
            view,
            clock,
            patienceMs: PATIENCE_MS,
            ...answers,
        };
        return { reading: await (0,catalogue/* readFacts */.MH)((0,workloads_all/* definitionOf */.Fg)(plan.workload.name).facts, subject), standing };
    };
    return { init, ...(await whileAlive(context, init, 'While its facts were read', read)), demand };
}
/**
 * What is done with a container that has to live on meanwhile.
 *
 * @param when in words: `While its facts were read`
 * @throws StageError when it has ended by then, whatever else failed: that it is gone is the cause
 */
async function whileAlive(context, init, when, work) {
    try {
        const result = await work();
        if ((0,host_process/* isAlive */._n)(init))
            return result;
    }
    catch (error) {
        // Its init has lost its namespaces already while it still waits for the end of all others.
        if (!(await (0,wait/* until */.T)(() => !(0,host_process/* isAlive */._n)(init), DYING_MS)))
            throw error;
    }
    throw await ended(context, `${when} the container has ended`);
}
function reached({ container }) {
    if (container.kind === 'made')
        return { address: network/* ADDRESSES */.FV.container4.split('/')[0], isMarked: true };
    return container.address === null ? null : { address: container.address, isMarked: false };
}
/**
 * What is asked of a container once more.
 *
 * @param when in words: `After the restore`
 * @throws StageError of the class `state` where it cannot be read: it could before, and is not the container that it was
 */
async function again(when, ask) {
    try {
        return await ask();
    }
    catch (error) {
        const { code, message } = error;
        const isUnread = error instanceof words_errors/* Unread */.I_ || (code !== undefined && !(0,words_errors/* isOfTheSystem */.an)(error));
        if (error instanceof words_errors/* StageError */.Zu && error.failureClass === 'start') {
            throw new words_errors/* StageError */.Zu('state', `${when}: ${message}`, { cause: error });
        }
        if (!isUnread || (0,words_errors/* isExhausted */.qo)(error))
            throw error;
        throw new words_errors/* StageError */.Zu('state', `${when} the container cannot be read any more: ${message}`, { cause: error });
    }
}
/** The container is stopped, and none of its processes lives. */
async function stopped({ lxc }, processes, when) {
    const { state } = await stateOf(lxc, when);
    if (state !== 'STOPPED')
        throw new words_errors/* StageError */.Zu('state', `${when} LXC calls the container ${state}, not STOPPED.`);
    const alive = () => processes.filter((process) => process !== null && (0,host_process/* isAlive */._n)(process));
    if (await (0,wait/* until */.T)(() => alive().length === 0, PATIENCE_MS))
        return;
    throw new words_errors/* StageError */.Zu('state', `${when} ${alive().length} processes of the container still live.`);
}
/** Kills the container, and sees it gone. */
async function kill(context, { init }) {
    const processes = (0,facts_processes/* processesOf */.L6)(init.pid).map(host_process/* identify */.ls);
    await context.lxc.stop(STOP_MS);
    await stopped(context, processes, 'After it was killed');
}
/** What LXC says of the container. That it says nothing, asked twice, is the container's failure: it answered before. */
async function stateOf(lxc, when) {
    try {
        return await lxc.info().catch(() => lxc.info());
    }
    catch (error) {
        if (!(error instanceof words_errors/* StageError */.Zu))
            throw error;
        throw new words_errors/* StageError */.Zu('state', `${when} LXC does not answer: ${error.message}`, { cause: error });
    }
}
/** The container's init, once LXC calls the container RUNNING. */
async function running(context, when) {
    const { state, pid } = await stateOf(context.lxc, when);
    const init = pid === null ? null : (0,host_process/* identify */.ls)(pid);
    if (state !== 'RUNNING' || init === null) {
        throw await ended(context, `${when} LXC calls the container ${state}, not RUNNING`);
    }
    return init;
}
/** Its root is root of the host, and kept from what reaches that. */
function isConfined(plan, { container }) {
    return plan.container === 'privileged' && container.kind === 'made' && container.isConfined && !plan.unconfined;
}
/** What of a confined init's words tells that it came upon what it may not. */
function atItsStart({ plan }, said) {
    const where = {
        ...circumstances(plan),
        phase: 'start',
        criu: plan.criu.version,
        restored: false,
        hung: false,
    };
    const failure = FAILURES.find((each) => each.only?.confined === true && canApply(each, { ...where, confined: true }) && each.pattern.test(said));
    if (failure === undefined)
        return null;
    return {
        id: failure.id,
        severity: 'error',
        message: causeOf(failure),
        evidence: said.trim(),
        advice: remedy(failure),
    };
}
/** Who ended first: the container's init, or LXC's monitor, which takes init along. */
async function ended(context, what) {
    const { lxc, rootfs, plan, onFinding } = context;
    const log = () => readLxcLog(lxc.log, lxc.logged);
    const hasMonitor = () => (0,process_table/* seeProcesses */.rB)().some(({ program }) => program === 'lxc');
    // The monitor sees it a moment after us, and how it ended a moment after that.
    await (0,wait/* until */.T)(() => log().howInitEnded !== null || !hasMonitor(), DYING_MS);
    const { hasInitEnded, howInitEnded, errors } = log();
    if (hasInitEnded) {
        const how = howInitEnded === null ? '' : ` (${howInitEnded})`;
        const complaint = errors[0] === undefined ? '' : ` LXC complained: ${errors[0].line}`;
        const said = (0,start_log/* printed */.zd)(rootfs);
        const known = context.dumped === null && isConfined(plan, context.workload) ? atItsStart(context, said) : null;
        if (known !== null)
            onFinding(known);
        const options = known === null ? {} : { explainedBy: known.id };
        return new words_errors/* StageError */.Zu('state', `${what}: its init has ended${how}.${complaint}${said}`, options);
    }
    if (hasMonitor())
        return new words_errors/* StageError */.Zu('state', `${what}.`);
    if (errors.length > 0) {
        const where = { criu: plan.restoreCriu.version, phase: 'restore', restored: true, hung: false };
        const known = diagnose(`${what}: LXC's monitor gave up`, errors, {
            ...circumstances(plan),
            ...where,
        });
        if (known.finding.id !== observed/* UNKNOWN */.HV) {
            onFinding(known.finding);
            return new words_errors/* StageError */.Zu('state', known.cause, { explainedBy: known.finding.id });
        }
    }
    const finding = {
        id: 'lxc-crashed',
        severity: 'error',
        message: "LXC's monitor died, and took the container along.",
        evidence: [
            "There is no monitor any more, and its log does not say that the container's init has ended.",
            ...errors.map(({ line }) => `LXC complained: ${line}`),
        ].join('\n'),
        advice: `Please report it with the evidence: ${observed/* TRACKERS */.Q9.lxc}`,
    };
    onFinding(finding);
    return new words_errors/* StageError */.Zu('state', `${what}: ${finding.message}`, { explainedBy: finding.id });
}
//# sourceMappingURL=container.js.map
// EXTERNAL MODULE: ./build/criu/faults.js
var faults = __nccwpck_require__(1009);
;// CONCATENATED MODULE: ./build/criu/image-set.js



/** Every dump has these. */
const ALWAYS = ['inventory.img', 'pstree.img', 'core-1.img'];
const PAGE_SIZES = [4096, 16_384, 65_536];
/**
 * The images of a dump from which nothing is restored: those that every dump has, and as many pages as CRIU counted.
 *
 * @param stats of the dump; null when it left none
 * @throws StageError when they are not whole
 */
function checkImages(images, stats) {
    if (stats === null)
        throw new words_errors/* StageError */.Zu('dump', 'CRIU says that the dump succeeded, and left no statistics of it.');
    const size = (name) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(images, name), { throwIfNoEntry: false })?.size ?? 0;
    const missing = ALWAYS.filter((name) => size(name) === 0);
    if (missing.length > 0) {
        throw new words_errors/* StageError */.Zu('dump', `CRIU says that the dump succeeded, and left no ${missing.join(', ')}.`);
    }
    const files = (0,external_node_fs_.readdirSync)(images).filter((name) => /^pages-\d+\.img$/.test(name));
    const bytes = files.reduce((sum, name) => sum + size(name), 0);
    const pages = stats.pagesWritten + (stats.sharedPagesWritten ?? 0);
    if (PAGE_SIZES.some((each) => bytes === pages * each))
        return;
    throw new words_errors/* StageError */.Zu('dump', `CRIU counted ${pages} pages that it wrote, and its images have ${bytes} bytes of them.`);
}
//# sourceMappingURL=image-set.js.map
;// CONCATENATED MODULE: ./build/criu/wire.js
/**
 * Protocol buffers as bytes, without a schema: fields by their numbers.
 *
 * Whether a field with a length is a message, a text or bytes is not written there. It is a message when all that was
 * seen of it, in every image, can be read as one.
 */
const WIRE_TYPES = { varint: 0, fixed64: 1, bytes: 2, message: 2, fixed32: 5 };
/** Fields, those with a length as bytes; null when it is no message, or one that nobody writes this way. */
function parse(bytes) {
    const fields = [];
    let at = 0;
    // Null where it is longer than it has to be, too.
    const varint = () => {
        let low = 0;
        let high = 0n;
        for (let count = 0; count < 10 && at < bytes.length; count++) {
            const byte = bytes[at++];
            // Seven of them fit into a number: most values are as small.
            if (count < 7)
                low += (byte & 0x7f) * 2 ** (7 * count);
            else
                high |= BigInt(byte & 0x7f) << BigInt(7 * count);
            if (byte >= 0x80)
                continue;
            if ((byte === 0 && count > 0) || (count === 9 && byte > 1))
                return null;
            return count < 7 ? BigInt(low) : BigInt(low) | high;
        }
        return null;
    };
    while (at < bytes.length) {
        const tag = varint();
        if (tag === null || tag >> 3n === 0n || tag > 0xffffffffn)
            return null;
        const number = Number(tag >> 3n);
        const type = Number(tag & 7n);
        if (type === WIRE_TYPES.varint) {
            const value = varint();
            if (value === null)
                return null;
            fields.push({ number, value: { kind: 'varint', number: value } });
        }
        else if (type === WIRE_TYPES.fixed64 || type === WIRE_TYPES.fixed32) {
            const [kind, size] = type === WIRE_TYPES.fixed64 ? ['fixed64', 8] : ['fixed32', 4];
            if (at + size > bytes.length)
                return null;
            const value = size === 8 ? bytes.readBigUInt64LE(at) : BigInt(bytes.readUInt32LE(at));
            fields.push({ number, value: { kind, number: value } });
            at += size;
        }
        else if (type === WIRE_TYPES.bytes) {
            const size = varint();
            if (size === null || at + Number(size) > bytes.length)
                return null;
            fields.push({ number, value: { kind: 'bytes', bytes: bytes.subarray(at, at + Number(size)) } });
            at += Number(size);
        }
        else {
            return null;
        }
    }
    return fields;
}
function encode(fields) {
    return Buffer.concat(fields.map(({ number, value }) => {
        const tag = varintBytes(BigInt(number * 8 + WIRE_TYPES[value.kind]));
        if (value.kind === 'varint')
            return Buffer.concat([tag, varintBytes(value.number)]);
        if (value.kind === 'bytes' || value.kind === 'message') {
            const bytes = value.kind === 'bytes' ? value.bytes : encode(value.fields);
            return Buffer.concat([tag, varintBytes(BigInt(bytes.length)), bytes]);
        }
        const fixed = Buffer.alloc(value.kind === 'fixed64' ? 8 : 4);
        if (value.kind === 'fixed64')
            fixed.writeBigUInt64LE(BigInt.asUintN(64, value.number));
        else
            fixed.writeUInt32LE(Number(BigInt.asUintN(32, value.number)));
        return Buffer.concat([tag, fixed]);
    }));
}
function varintBytes(value) {
    const bytes = [];
    let rest = BigInt.asUintN(64, value);
    do {
        bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
        rest >>= 7n;
    } while (rest > 0n);
    return Buffer.from(bytes);
}
/** What all of these have in common as messages; null when they are none. */
function shapeOf(payloads) {
    const filled = payloads.filter((bytes) => bytes.length > 0);
    if (filled.length === 0 || filled.every(isText))
        return null;
    const kinds = new Map();
    const lengths = new Map();
    for (const bytes of filled) {
        const fields = parse(bytes);
        if (fields === null)
            return null;
        for (const { number, value } of fields) {
            if ((kinds.get(number) ?? value.kind) !== value.kind)
                return null;
            kinds.set(number, value.kind);
            if (value.kind === 'bytes')
                lengths.set(number, [...(lengths.get(number) ?? []), value.bytes]);
        }
    }
    const messages = new Map();
    for (const [number, each] of lengths) {
        const shape = shapeOf(each);
        if (shape !== null)
            messages.set(number, shape);
    }
    return { messages };
}
/** The fields of a message, down to its leaves. */
function walk(bytes, shape) {
    return (parse(bytes) ?? []).map(({ number, value }) => {
        const below = shape.messages.get(number);
        return value.kind === 'bytes' && below !== undefined
            ? { number, value: { kind: 'message', fields: walk(value.bytes, below) } }
            : { number, value };
    });
}
/** A number of a message; 0, as protocol buffers have it, when it is not there. */
function numberIn(fields, number) {
    const value = fields.find((field) => field.number === number)?.value;
    return value === undefined || !('number' in value) ? 0 : Number(value.number);
}
/** Each number of a list in a message. */
function numbersIn(fields, number) {
    return fields.flatMap((field) => field.number === number && 'number' in field.value ? [Number(field.value.number)] : []);
}
/** Printable, perhaps with a zero at its end: many texts can be read as a message, and are none. */
function isText(bytes) {
    return /^[\x20-\x7e\n\t]+\0?$/.test(bytes.toString('latin1'));
}
//# sourceMappingURL=wire.js.map
;// CONCATENATED MODULE: ./build/criu/statistics.js

/** CRIU's statistics images: two magic numbers, a size, one protobuf message (images/stats.proto). */
const SERVICE_MAGIC = 0x55105940;
const STATS_MAGIC = 0x57093306;
const DUMP_FIELD = 1;
const RESTORE_FIELD = 2;
/** Decodes `stats-dump`. Throws when it is not that. */
function decodeDumpStats(image) {
    const field = numbers(message(image, DUMP_FIELD, 'stats-dump'));
    const sharedPagesWritten = field.optional(14);
    return {
        freezingTime: field.required(1),
        frozenTime: field.required(2),
        memdumpTime: field.required(3),
        memwriteTime: field.required(4),
        pagesScanned: field.required(5),
        pagesSkippedParent: field.required(6),
        pagesWritten: field.required(7),
        ...(sharedPagesWritten === undefined ? {} : { sharedPagesWritten }),
    };
}
/** Decodes `stats-restore`. Throws when it is not that. */
function decodeRestoreStats(image) {
    const field = numbers(message(image, RESTORE_FIELD, 'stats-restore'));
    const pagesRestored = field.optional(5);
    return {
        pagesCompared: field.required(1),
        pagesSkippedCow: field.required(2),
        forkingTime: field.required(3),
        restoreTime: field.required(4),
        ...(pagesRestored === undefined ? {} : { pagesRestored }),
    };
}
function message(image, wanted, name) {
    // CRIU before 1.6 writes no service magic.
    const start = image.length >= 4 && image.readUInt32LE(0) === SERVICE_MAGIC ? 4 : 0;
    if (image.length < start + 8 || image.readUInt32LE(start) !== STATS_MAGIC) {
        throw new Error(`${name} is not a CRIU statistics image.`);
    }
    const size = image.readUInt32LE(start + 4);
    const entry = image.subarray(start + 8, start + 8 + size);
    if (entry.length !== size)
        throw new Error(`${name} ends too early.`);
    for (const { number, value } of fieldsOf(entry)) {
        if (number === wanted && value.kind === 'bytes')
            return fieldsOf(value.bytes);
    }
    throw new Error(`${name} holds no such statistics.`);
}
function fieldsOf(bytes) {
    const fields = parse(bytes);
    if (fields === null)
        throw new Error("CRIU's statistics are no message of protocol buffers.");
    return fields;
}
/** Fields that are not known are passed over. */
function numbers(fields) {
    const values = new Map(fields.flatMap(({ number, value }) => ('number' in value ? [[number, Number(value.number)]] : [])));
    return {
        optional: (number) => values.get(number),
        required(number) {
            const value = values.get(number);
            if (value === undefined)
                throw new Error(`CRIU's statistics lack field ${number}.`);
            return value;
        },
    };
}
//# sourceMappingURL=statistics.js.map
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/facts/memory-map.js
var memory_map = __nccwpck_require__(9906);
;// CONCATENATED MODULE: ./build/facts/known-losses.js



/** The versions with which all is measured that has no versions of its own. */
const LXC = { lost: ['5.0.2', '6.0.4', '7.0.0'] };
const CRIU = { lost: ['4.1.1', '4.2.1', '4.3'] };
const known_losses_KERNEL = { lost: ['6.12', '6.18'] };
/** With lxc/lxc#4695. */
const LXC_WITHOUT_LIMITS = { ...LXC, isMended: true };
/** What each process has was measured on the host alone. */
const KERNEL_OF_PROCESSES = { lost: ['6.18'] };
/** A hybrid host has its controllers in cgroup v1: what needs one of v2 was measured in a virtual machine. */
const KERNEL_OF_V2 = { lost: ['6.1', '6.12'] };
/** Not measured on any other so far. */
const ONE_KERNEL = { lost: ['6.18'] };
/** Of a socket that CRIU made anew. */
const OF_TCP_SOCKET = {
    linger2: 60,
    // For ever so much.
    maxPacingRate: Number(0xffffffffffffffffn),
    notSentLow: 0,
    synCount: 6,
    userTimeout: 0,
};
const OF_CONNECTION = { ...OF_TCP_SOCKET, maxSegment: 524, reusePort: 1, windowClamp: 65535 << 14 };
/** By the peer's descriptors: the listener, and a connection of each direction. */
const OF_PEER = { 3: { ...OF_TCP_SOCKET, fastOpen: 0, windowClamp: 0 }, 6: OF_CONNECTION, 7: OF_CONNECTION };
const TCP_OPTIONS_LEFT = Object.fromEntries(Object.entries(OF_PEER).flatMap(([descriptor, options]) => Object.entries(options).map(([name, value]) => [`${descriptor} ${name}`, value])));
const noLimits = 'LXC does not apply limits again after a restore (lxc#4643; fixed by lxc/lxc#4695, in no release up to 7.0.0).';
const KNOWN_LOSSES = [
    { fact: 'memory-limit', cgroup: 'v2', lxc: LXC_WITHOUT_LIMITS, kernel: KERNEL_OF_V2, after: 'max', reason: noLimits },
    { fact: 'pids-limit', cgroup: 'v2', lxc: LXC_WITHOUT_LIMITS, kernel: KERNEL_OF_V2, after: 'max', reason: noLimits },
    { fact: 'cpu-weight', cgroup: 'v2', lxc: LXC_WITHOUT_LIMITS, kernel: KERNEL_OF_V2, after: '100', reason: noLimits },
    {
        fact: 'cgroup-attributes',
        cgroup: 'v2',
        lxc: LXC_WITHOUT_LIMITS,
        kernel: KERNEL_OF_V2,
        after: { 'cpu.max': null, 'cpu.max.burst': null, 'memory.low': null, 'memory.oom.group': null, 'io.max': null },
        reason: noLimits,
    },
    {
        fact: 'cgroup-attributes',
        cgroup: 'v1',
        lxc: LXC_WITHOUT_LIMITS,
        kernel: ONE_KERNEL,
        after: { 'cpu.cfs_burst_us': null, 'memory.swappiness': null },
        reason: `${noLimits} Of those of v1 CRIU restores some, and not these.`,
    },
    {
        fact: 'cgroup-permissions',
        cgroup: 'v2',
        criu: CRIU,
        kernel: { lost: ['6.1', '6.12', '6.18'] },
        after: { 'v2/cgroup.procs': null, 'v2/cgroup.threads': null },
        reason: 'Of cgroup v2 CRIU does not restore who may write to cgroup.procs and cgroup.threads.',
    },
    {
        fact: 'cgroup-permissions',
        container: 'unprivileged',
        cgroup: 'v1',
        criu: CRIU,
        kernel: ONE_KERNEL,
        // What systemd in the container has made.
        each: (permissions) => (permissions.endsWith(` ${id_map/* ID_MAP */.J8.first}:${id_map/* ID_MAP */.J8.first}`) ? undefined : permissions),
        reason: 'Of a cgroup that the container made itself CRIU restores who owns it, and not who owns most of its files.',
    },
    {
        fact: 'expired-timerfd',
        restoreCriu: { lost: ['4.1.1', '4.2.1'], kept: ['4.3'] },
        kernel: known_losses_KERNEL,
        before: 1,
        after: 0,
        reason: 'CRIU restores a periodic timerfd as not armed when its last expiration was not read yet (criu#3162).',
    },
    {
        fact: 'devices',
        lxc: LXC,
        kernel: known_losses_KERNEL,
        before: ['null'],
        after: ['console', 'null'],
        reason: 'After a restore nothing is denied any more: LXC does not set up the devices cgroup again (as with limits, lxc#4643).',
    },
    {
        fact: 'groups',
        container: 'privileged',
        criu: CRIU,
        kernel: known_losses_KERNEL,
        each: ({ Groups }) => ({ Groups: Groups === '' ? '0' : Groups }),
        reason: 'CRIU does not restore that there were none: a process then has those of the CRIU that restores.',
    },
    {
        fact: 'scheduling',
        container: 'unprivileged',
        criu: { lost: ['4.2.1', '4.3'] },
        kernel: KERNEL_OF_PROCESSES,
        each: (value, _ofInit, ofProcess) => ({
            ...value,
            nice: Math.max(value.nice, ofProcess.nice),
        }),
        reason: 'A thread that is less nice than its process comes back as nice: CRIU in a user namespace may not better it.',
    },
    {
        fact: 'timer-slack',
        criu: { lost: ['4.1.1', '4.2.1'], kept: ['4.3'] },
        kernel: KERNEL_OF_PROCESSES,
        each: () => 50_000,
        reason: 'CRIU does not dump the timer slack.',
    },
    {
        fact: 'memory-map',
        dumpCriu: { lost: ['4.1.1'], kept: ['4.2.1', '4.3'] },
        kernel: KERNEL_OF_PROCESSES,
        // Without it one may be like its neighbour.
        each: (mappings) => (0,memory_map/* joined */.oR)(mappings.map((mapping) => mapping.replace(' wf ', ' '))),
        reason: 'CRIU does not dump MADV_WIPEONFORK.',
    },
    {
        fact: 'affinity',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        each: (_value, ofInit) => ofInit,
        reason: 'CRIU does not dump on which processors a thread may run.',
    },
    {
        fact: 'autogroup',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        each: () => 0,
        reason: 'CRIU does not dump the niceness of autogroups.',
    },
    {
        fact: 'personality',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        each: () => '00000000',
        reason: 'CRIU dumps the personality, and does not restore it.',
    },
    {
        fact: 'coredump-filter',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        each: () => '00000033',
        reason: 'CRIU does not dump the filter of core dumps.',
    },
    {
        fact: 'landlock',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        before: 13,
        after: 0,
        reason: 'CRIU does not dump Landlock rulesets.',
    },
    {
        fact: 'mdwe',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        before: 1,
        after: 0,
        reason: 'CRIU does not dump MDWE.',
    },
    {
        fact: 'session-key',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        after: '0000000000000000',
        reason: 'CRIU does not dump keyrings.',
    },
    {
        fact: 'io-priority',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        after: { keeper: 0, partner: 0 },
        reason: 'CRIU does not dump I/O priorities.',
    },
    {
        fact: 'memory-policy',
        criu: CRIU,
        kernel: KERNEL_OF_PROCESSES,
        after: { task: 0, area: 0 },
        reason: 'CRIU does not dump memory policies.',
    },
    {
        fact: 'neighbours',
        namespace: 'net',
        criu: CRIU,
        kernel: known_losses_KERNEL,
        after: { IPv4: [], IPv6: [], proxy: [] },
        reason: 'CRIU does not dump the neighbour table.',
    },
    {
        fact: 'routes',
        namespace: 'net',
        criu: CRIU,
        kernel: ONE_KERNEL,
        after: { [`IPv4 ${marks/* MARKED_TABLE */.MU}`]: null, [`IPv6 ${marks/* MARKED_TABLE */.MU}`]: null },
        reason: 'Of the tables of routes CRIU dumps main alone.',
    },
    {
        fact: 'rules',
        namespace: 'net',
        criu: CRIU,
        kernel: ONE_KERNEL,
        after: { IPv6: ['0: src all table local', '32766: src all table main'] },
        reason: 'CRIU does not dump the rules of routing of IPv6.',
    },
    {
        fact: 'link-attributes',
        namespace: 'net',
        criu: CRIU,
        kernel: ONE_KERNEL,
        // The kernel's defaults.
        after: {
            'eth0 ifalias': null,
            'eth0 group': 'default',
            'eth0 gso_max_size': 65536,
            'eth0 gso_ipv4_max_size': 65536,
            'eth0 qdisc': 'noqueue {}',
            'eth0 multicast': null,
        },
        reason: 'CRIU does not dump the alias, the group, the sizes of offloading, the queueing discipline and the static multicast addresses of a link.',
    },
    {
        fact: 'network-sysctls',
        namespace: 'net',
        criu: CRIU,
        kernel: ONE_KERNEL,
        after: Object.fromEntries(Object.keys(marks/* NETWORK_SYSCTLS */.Jy)
            .filter((path) => path.startsWith('net/ipv4/'))
            .map((path) => [path, null])),
        reason: 'CRIU does not dump these sysctls of a network namespace.',
    },
    {
        fact: 'tcp-options',
        criu: { lost: ['4.2.1', '4.3'] },
        kernel: ONE_KERNEL,
        after: TCP_OPTIONS_LEFT,
        reason: 'CRIU does not dump these options of a TCP socket; a restored connection has small segments and SO_REUSEPORT, too.',
    },
    {
        fact: 'extended-attribute',
        criu: CRIU,
        kernel: ONE_KERNEL,
        after: '0000000000000000',
        reason: 'CRIU dumps a tmpfs by tar, without the extended attributes of its files.',
    },
    ...['privileged', 'unprivileged'].map((container) => {
        const root = String(container === 'privileged' ? 0 : id_map/* ID_MAP */.J8.first);
        return {
            fact: 'system-v-objects',
            container,
            criu: CRIU,
            kernel: ONE_KERNEL,
            each: (object) => ({ ...object, cuid: root, cgid: root }),
            sameKeys: true,
            reason: 'CRIU makes System V objects as root, and the kernel lets nobody change who made one.',
        };
    }),
    {
        fact: 'message-queue-size',
        criu: CRIU,
        kernel: ONE_KERNEL,
        after: Number(marks/* IPC_SYSCTLS */.b3['kernel/msgmnb']),
        reason: 'CRIU makes a message queue anew, of the size that kernel.msgmnb says, and does not set its own.',
    },
    {
        fact: 'protocol-sysctls',
        namespace: 'net',
        criu: CRIU,
        kernel: known_losses_KERNEL,
        // The kernel's defaults.
        after: {
            'net/core/somaxconn': '4096',
            'net/ipv4/ip_local_port_range': '32768 60999',
            'net/ipv4/ip_unprivileged_port_start': '1024',
            'net/ipv4/tcp_keepalive_time': '7200',
        },
        reason: 'CRIU does not dump these sysctls of a network namespace.',
    },
];
//# sourceMappingURL=known-losses.js.map
;// CONCATENATED MODULE: ./build/facts/loss.js




/** Every fact of a cycle is compared with the same versions. */
const ofVersions = new WeakMap();
/** What is known to be lost with these versions. */
function lossesOf(versions) {
    const known = ofVersions.get(versions) ?? findLosses(versions);
    ofVersions.set(versions, known);
    return known;
}
function findLosses(versions) {
    const { container, cgroup, lxc, criu, restoreCriu, kernel, shared = [] } = versions;
    return KNOWN_LOSSES.flatMap((loss) => {
        // What takes both to bring back is lost by either of them.
        const losing = [criu, restoreCriu].find((version) => loss.criu !== undefined && isLostWith(version, loss.criu));
        const bounds = [
            ['CRIU', losing ?? criu, loss.criu],
            ['CRIU', criu, loss.dumpCriu],
            ['CRIU', restoreCriu, loss.restoreCriu],
            ['LXC', lxc, loss.lxc],
            ['Linux', series(kernel), loss.kernel],
        ];
        if ((loss.cgroup ?? cgroup) !== cgroup || (loss.container ?? container) !== container)
            return [];
        if (loss.namespace !== undefined && shared.includes(loss.namespace))
            return [];
        if (!bounds.every(([, version, measured]) => measured === undefined || isLostWith(version, measured)))
            return [];
        const unmeasured = bounds
            .filter(([, version, measured]) => measured !== undefined && !isMeasured(version, measured))
            .map(([name, version]) => `${name} ${version}`);
        return [{ ...loss, unmeasured: [...new Set(unmeasured)] }];
    });
}
/**
 * Why this change was to be expected of these versions; null when it was not.
 *
 * @param generation of a container that was restored before, what was lost then is lost already
 */
function knownLoss({ name, before, after }, versions, generation = 1) {
    const wasLost = (loss) => generation > 1 && (0,external_node_util_.isDeepStrictEqual)(before, loss.after);
    const known = lossesOf(versions).find((loss) => loss.fact === name && (couldBeLost(loss, before) || wasLost(loss)) && isLeft(loss, before, after));
    if (known === undefined)
        return null;
    const { reason, unmeasured } = known;
    return unmeasured.length === 0 ? reason : `${reason} Not measured with ${unmeasured.join(', ')}.`;
}
/** What came back although these versions are known to lose it, a finding for each fact. */
function keptAgain(facts, versions) {
    const { lxc, criu, restoreCriu, kernel } = versions;
    const restoring = restoreCriu === criu ? '' : ` → ${restoreCriu}`;
    return lossesOf(versions).flatMap((loss) => facts.flatMap((fact) => {
        const kept = fact.name === loss.fact ? whatWasKept(loss, fact) : null;
        if (kept === null)
            return [];
        return [
            {
                id: 'known-loss-kept',
                severity: 'warning',
                message: `${kept} came back: a known loss did not happen with CRIU ${criu}${restoring}, LXC ${lxc} and Linux ${kernel}.`,
                evidence: loss.reason,
                advice: 'Report it to criu-lxc-test: src/facts/known-losses.ts can say that these versions keep it.',
            },
        ];
    }));
}
/** The fact, or those of its values, in words; null when it was lost, or there was nothing to lose. */
function whatWasKept(loss, { name, outcome, before, after }) {
    if (!couldBeLost(loss, before))
        return null;
    if (outcome === 'kept')
        return name;
    const left = loss.after;
    if (outcome !== 'known-loss' || !isRecord(left) || !isRecord(before) || !isRecord(after))
        return null;
    const kept = toLose(left, before).filter((key) => (0,external_node_util_.isDeepStrictEqual)(before[key], after[key]));
    return kept.length === 0 ? null : `${name} (${kept.join(', ')})`;
}
/**
 * The newest version that was measured, of those that are not newer, decides; before all that were measured the oldest.
 * So a loss that nobody has fixed goes on in the next release, and one that was fixed is none any more. A build of a
 * later commit counts as the release before it: whether a fix is in it nobody can tell by its version.
 */
function isLostWith(version, { lost, kept = [], isMended }) {
    const at = loss_parse(version);
    if (at === null)
        return false;
    const measured = [...lost.map((each) => ({ each, isLost: true })), ...kept.map((each) => ({ each, isLost: false }))]
        .map(({ each, isLost }) => ({ release: release(each), isLost }))
        .sort((a, b) => semver.compare(a.release, b.release));
    if (isMended === true && measured.every((each) => semver.gt(at, each.release)))
        return false;
    const nearest = measured.findLast((each) => semver.lte(each.release, at)) ?? measured[0];
    return nearest?.isLost === true;
}
/** A build of a later commit is no release. */
function isMeasured(version, { lost }) {
    const at = loss_parse(version);
    return at?.build.length === 0 && lost.some((each) => semver.eq(release(each), at));
}
/** Of the table. */
function release(version) {
    return loss_parse(version);
}
/** `4.3` is 4.3.0. */
function loss_parse(version) {
    return semver.coerce(version, { includePrerelease: true });
}
/** Nothing could be read of what is null: it was not lost, it was never seen. */
function couldBeLost(loss, value) {
    const { before, after } = loss;
    if (loss.each !== undefined) {
        const left = leftOfEach(loss, value);
        return [...(0,facts_processes/* byPid */.rR)(recordOf(value))].some(([pid, was]) => !(0,external_node_util_.isDeepStrictEqual)(left.get(pid), was));
    }
    if (value === null || (0,external_node_util_.isDeepStrictEqual)(value, after))
        return false;
    if (isRecord(after) && isRecord(value))
        return toLose(after, value).length > 0;
    return before === undefined || (0,external_node_util_.isDeepStrictEqual)(before, value);
}
/** The values that are there, and are not yet what is left of them. */
function toLose(left, before) {
    return Object.keys(left).filter((key) => (before[key] ?? null) !== null && !(0,external_node_util_.isDeepStrictEqual)(before[key], left[key]));
}
/** What a loss of each process leaves, by their pids. */
function leftOfEach({ each }, before) {
    const was = (0,facts_processes/* byPid */.rR)(recordOf(before));
    return new Map([...was].map(([pid, value]) => [
        pid,
        each?.(value, was.get('1'), was.get(pid.split('/')[0] ?? '')),
    ]));
}
function isLeft(loss, before, after) {
    if (loss.each !== undefined) {
        if (!isRecord(after))
            return false;
        const [was, is] = [(0,facts_processes/* byPid */.rR)(recordOf(before)), (0,facts_processes/* byPid */.rR)(after)];
        if (loss.sameKeys && !(0,external_node_util_.isDeepStrictEqual)([...was.keys()].sort(), [...is.keys()].sort()))
            return false;
        // Of a process that is new or gone the fact `processes` tells.
        return [...leftOfEach(loss, before)].every(([pid, left]) => !is.has(pid) || [was.get(pid), left].some((value) => (0,external_node_util_.isDeepStrictEqual)(is.get(pid), value)));
    }
    const left = loss.after;
    if (!isRecord(left) || !isRecord(before) || !isRecord(after))
        return (0,external_node_util_.isDeepStrictEqual)(after, left);
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].every((key) => (0,external_node_util_.isDeepStrictEqual)(after[key], before[key]) ||
        (key in before && key in left && (0,external_node_util_.isDeepStrictEqual)(after[key] ?? null, left[key])));
}
function recordOf(value) {
    return isRecord(value) ? value : {};
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** `6.18.44-cloud-amd64` -> `6.18`: a stable release of a kernel changes nothing of that. */
function series(kernel) {
    return kernel.match(/^\d+\.\d+/)?.[0] ?? kernel;
}
//# sourceMappingURL=loss.js.map
// EXTERNAL MODULE: ./build/facts/namespaces.js
var namespaces = __nccwpck_require__(9934);
;// CONCATENATED MODULE: ./build/criu/log.js


/** What CRIU writes last when all went well. */
const SUCCESS = {
    'pre-dump': 'Pre-dumping finished successfully',
    dump: 'Dumping finished successfully',
    restore: 'Restore finished successfully',
};
/** What CRIU writes last when it gives up. */
const FAILED = { dump: 'Dumping FAILED.', restore: 'Restoring FAILED.' };
/** `Dumping task (pid: 33 comm: cron)`; before 4.0 without the name. */
const WORK = 'Dumping task (pid';
/** What a restore begins with, once it has looked at what the kernel can do. */
const TREE = 'Reading image tree';
/** What `criu check` ends with where nothing is missing that CRIU cannot do without. */
const GOOD = 'Looks good.';
/** `Running on HOST Linux 6.12.48 #1 SMP … x86_64` */
const HOST = 'Running on ';
/** Of every version: `(00.012345)`, `pie: `, a pid, and then `Error (criu/vdso.c:381): vdso: …`. */
const CRIU_GRAMMAR = {
    error: /(^|[ :])Error[ :]/,
    signs: /Error/,
    harmless: [
        "Can't setup RLIMIT_NOFILE for self",
        'Address already assigned',
        'address already assigned',
        // It looks whether there is a legacy iptables, and goes on without.
        'tables-legacy-',
        // In a user namespace, which may not enter every folder of PATH; where rules are to come back, that fails by itself.
        'tables-restore", ...) failed: Permission denied',
        'tables-restore -V failed',
        'exited, status=',
        // CRIU in a container looks whether it can, and goes on without.
        'Unable to create the binfmt_misc file system',
    ],
    consequences: [
        // Of its look at what the kernel can do, at each start: nobody may need it.
        'Diag module missing',
        'tun: Unable to create tun',
        '/proc/self/loginuid failed',
        'reported by netlink',
        "Can't open sysctl net/ipv4/tcp_",
        'cg: cgroupd: recv req error',
        // It says next which mapping that is.
        'handle_device_vma plugin failed',
        "mnt: Can't remove the directory",
        'killed by signal 9',
        ...Object.values(FAILED),
    ],
    work: [WORK, HOST],
    end: Object.values(FAILED),
    onward: [WORK, TREE, GOOD, ...Object.values(SUCCESS)],
    list: { text: ' mnt_id ', listed: /\ttype \S+ source .* mnt_id (\d+) /, named: / unsupported id (\d+)$/ },
    notes: {
        version: /Version: \S/,
        ...Object.fromEntries(Object.entries(SUCCESS).map(([action, text]) => [action, new RegExp(text)])),
        ...Object.fromEntries(Object.entries(faults/* FAULTS */.y).map(([fault, { sign }]) => [`fault ${fault}`, new RegExp(sign)])),
    },
};
/** Reads CRIU's log of a dump or restore; one that is not there is an empty one. */
function readCriuLog(file) {
    const { errors, notes, last } = readLog(file, CRIU_GRAMMAR);
    const has = (note) => notes[note] !== undefined;
    return {
        errors,
        writer: writer(notes['version'] ?? ''),
        succeeded: { 'pre-dump': has('pre-dump'), dump: has('dump'), restore: has('restore') },
        faults: Object.keys(faults/* FAULTS */.y).filter((fault) => has(`fault ${fault}`)),
        last,
    };
}
/** Whether a log shows that CRIU failed at what it was told to fail at, and at nothing else before. */
function showsFault(fault, { errors, faults }) {
    if (fault !== 'post-restore')
        return faults.includes(fault);
    // CRIU's end is among the errors only where there is no other. That it kills the container's init may stand before it:
    // CRIU tells of that when SIGCHLD comes before it waits (seen on a busy processor).
    return faults.includes(fault) && errors.some(({ line }) => line.includes(FAILED.restore));
}
/** A CRIU as its logs name it: `4.2.1`, and with the commit what is no release: `4.2 (gitid g2cf8f13ca)`. */
function signature({ version, gitId }) {
    const release = version.replace(/\+.*$/, '');
    return gitId === undefined ? release : `${release} (gitid ${gitId})`;
}
function writer(log) {
    const [, version, gitId] = log.match(/Version: (\S+)(?: \(gitid (\S+)\))?/) ?? [];
    if (version === undefined)
        return null;
    return signature({ version, ...(gitId === undefined || gitId === '0' ? {} : { gitId }) });
}
//# sourceMappingURL=log.js.map
;// CONCATENATED MODULE: ./build/criu/hang.js




const LOOK_MS = 250;
const LATE_MS = 4 * LOOK_MS;
/** CRIU writes a line every few milliseconds. Where it is certain that it hangs, nobody has to wait longer. */
const CERTAIN_MS = 3000;
/** CRIU waits nowhere longer in silence: for 10 s, its own limit, for processes to freeze (`criu dump --timeout`). */
const STANDSTILL_MS = 12_000;
/** Who waits for a disk may wait long. */
const DISK_MS = 20_000;
/** What a process that looks every now and then whether it may go on uses meanwhile, and more. */
const IDLE_TICKS = 3;
/**
 * Watches CRIU and LXC at work, and ends the work when it makes no progress: no log and no image grows, no process comes,
 * goes, or uses processor time. A process that waits for a processor is starved, and does not stand still.
 */
class HangWatch {
    /** Null while it goes on. */
    standstill = null;
    /** Looked at shortly before the time limit, whether it goes on or not; null before that. */
    atTheLimit = null;
    ended = new AbortController();
    timer;
    constructor(work, see = process_table/* seeProcesses */.rB) {
        const begun = Date.now();
        let since = begun;
        let looked = begun;
        let files = -1;
        let workers = '';
        let ticks = 0;
        // Of CRIU's log, which is read once for each standstill.
        let last = null;
        const goesOn = () => {
            since = looked;
            last = null;
        };
        const look = () => {
            // A machine that was suspended, or that has no time for us, has none for CRIU either.
            const isLate = Date.now() - looked > LATE_MS;
            looked = Date.now();
            const size = sizes(work);
            const isAtLimit = this.atTheLimit === null && looked - begun >= work.timeoutMs - 2 * LOOK_MS;
            if ((size !== files || isLate) && !isAtLimit) {
                [files, workers] = [size, ''];
                return goesOn();
            }
            const processes = see();
            if (isAtLimit)
                this.atTheLimit = picture(work, readCriuLog(work.log).last, processes, since);
            const at = working(processes);
            const pids = at.map(({ pid }) => pid).join(' ');
            const used = at.reduce((sum, each) => sum + each.ticks, 0);
            if (pids !== workers || used - ticks > IDLE_TICKS || at.some(({ runs }) => runs)) {
                [workers, ticks] = [pids, used];
                return goesOn();
            }
            if (looked - since < CERTAIN_MS)
                return;
            last ??= readCriuLog(work.log).last;
            if (looked - since < patience(work, last, processes))
                return;
            this.standstill = picture(work, last, processes, since);
            this.end();
            this.ended.abort();
        };
        this.timer = setInterval(look, LOOK_MS);
    }
    /** Ends the work. */
    get signal() {
        return this.ended.signal;
    }
    /** The work has ended. */
    end() {
        clearInterval(this.timer);
    }
}
/** A line of CRIU's log from where it takes hold of processes, one after the other. */
function isSeizing(line) {
    return /SEIZE|[Ss]eized|freez/.test(line);
}
/** Bytes of all that grows. */
function sizes({ log, lxcLog, images }) {
    const size = (file) => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    return size(lxcLog) + [...new Set([log, ...hang_list(images)])].reduce((sum, file) => sum + size(file), 0);
}
function hang_list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).map((name) => (0,external_node_path_.join)(folder, name));
    }
    catch {
        return [];
    }
}
/** The tools, and the processes of the container while CRIU works in them: it traces them, or has not left them yet. */
function working(processes) {
    const tools = new Set(processes.filter(({ inside }) => !inside).map(({ pid }) => pid));
    return processes.filter(({ inside, program, tracer }) => !inside || program === 'criu' || tools.has(tracer));
}
/** How long it may stand still, as it looks. */
function patience({ hangs, unseizable }, last, processes) {
    if (processes.some(process_table/* isHalted */.xx) || knownLine(last, hangs) !== undefined)
        return CERTAIN_MS;
    if (unseizable && isSeizing(last.at(-1) ?? ''))
        return CERTAIN_MS;
    const waitsForDisk = processes.some(({ inside, program, state }) => state === 'D' && (!inside || program === 'criu'));
    return waitsForDisk ? DISK_MS : STANDSTILL_MS;
}
function knownLine(last, hangs) {
    return last.find((each) => hangs.some((pattern) => pattern.test(each)));
}
function picture({ hangs }, last, processes, since) {
    return {
        seconds: Math.round((Date.now() - since) / 1000),
        line: knownLine(last, hangs) ?? last.at(-1) ?? null,
        last,
        processes,
        tree: (0,process_table/* drawTree */.n)(processes),
        details: processes.map(process_table/* describeProcess */.lg).join('\n'),
    };
}
//# sourceMappingURL=hang.js.map
;// CONCATENATED MODULE: ./build/diagnosis/standstill.js

const WHO = { criu: 'CRIU', lxc: 'LXC' };
/** Processes of the container that are named. */
const NAMED = 3;
/** Where a frozen process of cgroup v1 waits, which has state D. */
const FROZEN = '__refrigerator';
/**
 * Who stands still, and how, by the processes as they were then.
 *
 * @returns whose it is, and a sentence
 */
function whoStandsStill(processes) {
    const tools = processes.filter(({ inside, program }) => !inside || program === 'criu');
    const culprit = tools.some(({ program }) => program === 'criu') ? 'criu' : 'lxc';
    const halted = tools.find(process_table/* isHalted */.xx);
    if (halted !== undefined) {
        const how = halted.state === 'T' ? 'is stopped by a signal' : 'is stopped by its tracer';
        return { culprit: ownerOf(halted, processes) ?? culprit, sentence: `${nameOf(halted, processes)} ${how}.` };
    }
    const last = lastOf(processes, culprit);
    if (last === undefined)
        return { culprit, sentence: 'None of its processes is left.' };
    const waiting = [last, ...processes.filter(isOdd).slice(0, NAMED)].map((each) => `${nameOf(each, processes)} ${howItWaits(each)}.`);
    return { culprit, sentence: waiting.join(' ') };
}
/**
 * Processes of a container that runs which CRIU may not be able to take hold of: stopped, or traced by others. A line for
 * each, as a known failure knows it.
 */
function standstill_unseizable(processes) {
    return processes
        .filter(({ inside, state, tracer }) => inside && (state === 'T' || state === 't' || tracer !== 0))
        .map((each) => {
        const name = `Process ${each.pid} (${each.name}) of the container`;
        if (each.state === 'T')
            return `${name} was stopped before the dump.`;
        const tracer = processes.find(({ pid }) => pid === each.tracer);
        return `${name} was traced before the dump${tracer === undefined ? '' : `, by process ${tracer.pid} (${tracer.name})`}.`;
    });
}
/** At the end of the line of those who wait for each other: the last that CRIU, or else LXC, has started. */
function lastOf(processes, culprit) {
    const outside = processes.filter(({ inside }) => !inside);
    const own = outside.filter((each) => ownerOf(each, processes) === culprit);
    const isParent = ({ pid }) => outside.some(({ parent }) => parent === pid);
    return own.filter((each) => !isParent(each)).at(-1) ?? own.at(-1);
}
/** CRIU or LXC, when it is of them, or was started by them. */
function ownerOf({ program, parent }, processes) {
    if (program !== 'other')
        return program;
    const above = processes.find(({ pid }) => pid === parent);
    return above === undefined ? null : ownerOf(above, processes);
}
/** Of the container, and in a state that no dump or restore puts it into. */
function isOdd({ inside, program, state, channel, tracer }) {
    if (!inside || program === 'criu')
        return false;
    return (state === 'T' && tracer === 0) || (state === 'D' && channel !== FROZEN);
}
function nameOf(each, processes) {
    const { pid, name, inside, program } = each;
    if (inside)
        return program === 'criu' ? `A process that CRIU restores (${pid})` : `Process ${pid} (${name}) of the container`;
    if (program !== 'other')
        return `${WHO[program]} (process ${pid})`;
    const owner = ownerOf(each, processes);
    return `${name} (process ${pid})${owner === null ? '' : `, started by ${WHO[owner]},`}`;
}
function howItWaits({ state, channel }) {
    if (state === 'T')
        return 'is stopped';
    if (state === 'R')
        return 'runs';
    if (state === 'D')
        return `waits in the kernel (state D${channel === null ? '' : `, ${channel}`})`;
    return channel === null ? 'waits' : `waits in ${channel}`;
}
//# sourceMappingURL=standstill.js.map
// EXTERNAL MODULE: ./build/diagnosis/crash.js
var diagnosis_crash = __nccwpck_require__(4937);
;// CONCATENATED MODULE: ./build/core/cell/host-fault.js


/** With less left than this, a dump may have had no room. */
const FULL_BYTES = 1024 * 1024;
const FULL_FILES = 16;
const host_fault_LIMIT_MS = 5000;
/** As many at once as a dump may need of programs beside CRIU. */
const FORKS = `for n in ${Array.from({ length: 32 }, (_, at) => at).join(' ')}; do sleep 0.2 & done; wait`;
/**
 * Whether this host really is at fault, as a log says. A line of a log proves nothing: CRIU writes there the names that a
 * container has chosen.
 *
 * @param id of a known failure that is the host's
 */
async function isAtFault(id, { images, hasBegun, env }) {
    switch (id) {
        case 'no-space': {
            const { bavail, bsize, files, ffree } = (0,external_node_fs_.statfsSync)(images);
            return bavail * bsize < FULL_BYTES || (files > 0 && ffree < FULL_FILES);
        }
        case 'criu-not-started':
            return !hasBegun;
        case 'iptables-extension-missing':
            return (await attempt(['iptables', '-m', 'mark', '--help'], env))?.code !== 0;
        case 'no-more-processes': {
            const forked = await attempt(['sh', '-c', FORKS], env);
            return forked === null || forked.code !== 0 || /fork/i.test(forked.stderr);
        }
        default:
            return false;
    }
}
/** Null when it could not even be started. */
async function attempt(argv, env) {
    try {
        return await (0,host_command/* run */.eF)(argv, { timeoutMs: host_fault_LIMIT_MS, env });
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=host-fault.js.map
;// CONCATENATED MODULE: ./build/core/cell/failure.js







const REPORT = 'Please report it with the evidence:';
/** Lines of what a tool printed. */
const PRINTED = 5;
/** Known failures first: a crash or a standstill may only follow from them. */
async function failure_explain(failed) {
    const { action, result, log, lxc, standstill, atTheLimit, unseizable, where, images, env } = failed;
    // What hangs, or is killed, complains of nothing.
    const around = [...log.last, ...(0,host_command/* tail */.RT)(result, PRINTED).split('\n')].filter((line) => line !== '');
    if (standstill !== null)
        return explainStandstill(failed, standstill, around);
    const what = `The ${action} failed (${result.ended})`;
    const last = { line: around.at(-1) ?? 'nothing was written', around };
    const errors = [...log.errors, ...lxc.errors];
    // CRIU calls a process that it cannot take hold of a zombie.
    const held = /seiz/i.test(errors[0]?.line ?? '') ? unseizable : [];
    const all = [...held.map((line) => ({ line, around: [...around, line] })), ...errors, last];
    const circumstances = { ...where, hung: result.timedOut };
    // By its line alone nobody knows whose last words that are: who crashed is told below.
    const ruledOut = ['criu-crashed'];
    let explained = diagnose(what, all, circumstances, ruledOut);
    const place = { images, hasBegun: log.writer !== null, env };
    while (explained.ofHost && !(await isAtFault(explained.finding.id, place))) {
        ruledOut.push(explained.finding.id);
        explained = diagnose(what, all, circumstances, ruledOut);
    }
    if (explained.finding.id !== observed/* UNKNOWN */.HV)
        return explained;
    const crash = explainCrash(failed, what, around);
    if (crash !== null)
        return crash;
    const { finding } = explained;
    if (atTheLimit !== null && result.timedOut)
        finding.evidence = `${finding.evidence}\n\n${atTheLimit.tree}`;
    return explained;
}
function explainStandstill({ action, log, lxc, unseizable, where }, { seconds, line, last, processes, tree }, around) {
    const { culprit, sentence } = whoStandsStill(processes);
    const stood = culprit === 'lxc' ? (lxc.last ?? line) : line;
    const after = stood === null ? 'it was started' : `«${stood.replace(/^\(\d+\.\d+\) */, '')}»`;
    const what = `The ${action} failed (no progress for ${seconds} s after ${after})`;
    const evidence = [...around, '', tree];
    const held = line !== null && isSeizing(line) ? unseizable : [];
    // What was written after that says what became of it when it was ended.
    const until = [...last, '', tree];
    // What stands still after an error was going to end by it: the cause is the one of a run that did end.
    const before = log.errors.some((error) => error.line === line) ? log.errors : [];
    const said = [...held, line ?? ''].map((each) => ({ line: each, around: until }));
    const errors = [...before, ...said];
    const { cause, finding } = diagnose(what, errors, { ...where, hung: true });
    if (finding.id !== observed/* UNKNOWN */.HV) {
        const isHeld = held.some((each) => cause.endsWith(each));
        const found = { ...finding, evidence: evidence.join('\n') };
        return { cause: isHeld ? cause : `${what}: ${sentence}`, finding: found, ofHost: false };
    }
    return {
        cause: `${what}: ${sentence}`,
        finding: {
            id: `${culprit}-stands-still`,
            severity: 'error',
            message: `The ${action} makes no progress: ${sentence}`,
            evidence: evidence.join('\n'),
            advice: `The file \`standstill\` in the evidence has the stack of every process. ${REPORT} ${observed/* TRACKERS */.Q9[culprit]}`,
        },
        ofHost: false,
    };
}
/** Null when nobody crashed. */
function explainCrash({ result, log, lxc, standstill }, what, around) {
    const printed = `${result.stdout}\n${result.stderr}`.split('\n');
    const crash = (0,diagnosis_crash/* whoCrashed */.j)({
        printed,
        lxcErrors: lxc.errors.map(({ line }) => line),
        criuLog: [...log.errors.map(({ line }) => line), ...log.last],
        signal: result.timedOut || standstill !== null ? null : result.signal,
        hasCriuBegun: lxc.hasExecutedCriu || log.writer !== null,
    });
    if (crash === null)
        return null;
    const { crashed, sentence, line } = crash;
    return {
        cause: `${what}: ${sentence}`,
        finding: {
            id: `${crashed}-crashed`,
            severity: 'error',
            message: sentence,
            evidence: [...new Set([line, ...around])].join('\n'),
            advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). ${REPORT} ${observed/* TRACKERS */.Q9[crashed]}`,
        },
        ofHost: false,
    };
}
//# sourceMappingURL=failure.js.map
// EXTERNAL MODULE: ./build/core/cell/snapshot.js
var snapshot = __nccwpck_require__(1579);
;// CONCATENATED MODULE: ./build/core/cell/checkpoint.js















/** Runs lxc-checkpoint with the CRIU of the plan, and turns a failure into the sentence that explains it best. */
async function checkpoint_attempt({ plan, lxc, env, workload, remainingMs, onFinding }, action, images, { generation }, call) {
    const criu = action === 'restore' ? plan.restoreCriu : plan.criu;
    const failed = action === 'restore' ? 'restore' : 'dump';
    const timeoutMs = remainingMs();
    if (timeoutMs <= 0) {
        // What was not begun is no failure of CRIU's, and before the first dump nothing is said of checkpoint/restore.
        const isFirst = action !== 'restore' && generation === 1;
        const message = `The time limit of ${plan.timeoutMs / 1000} s was over before the ${action} began.`;
        throw new words_errors/* StageError */.Zu(isFirst ? 'start' : 'timeout', message);
    }
    const file = (0,external_node_path_.join)(images, (0,evidence_files/* criuLog */.ym)(action));
    const overlayRoot = workload.container.kind === 'taken' && workload.container.isOverlay;
    const known = { ...circumstances(plan), overlayRoot };
    const where = { ...known, phase: failed, criu: criu.version, restored: generation > 1 };
    const unseizable = failed === 'dump' ? standstill_unseizable((0,process_table/* seeProcesses */.rB)()) : [];
    const hang = new HangWatch({
        log: file,
        lxcLog: lxc.log,
        images,
        hangs: knownHangs(where),
        unseizable: unseizable.length > 0,
        timeoutMs,
    });
    const result = await (0,with_criu/* withCriu */.g)(criu, env, (env) => call({ timeoutMs, signal: hang.signal, env: withMode(plan, env) })).finally(() => hang.end());
    const succeeded = result.code === 0;
    const log = readCriuLog(file);
    if (succeeded && !log.succeeded[action]) {
        throw new words_errors/* StageError */.Zu(failed, `lxc-checkpoint said that the ${action} succeeded, but CRIU's log does not say "${SUCCESS[action]}".`);
    }
    // LXC starts whichever CRIU it finds, and blames none. What failed may have failed before it said who it is.
    const [asked, made] = [signature(criu), log.writer];
    if (made !== asked && (succeeded || made !== null)) {
        throw new words_errors/* StageError */.Zu('provide', `CRIU ${asked} was to make the ${action}, and CRIU ${made ?? 'unknown'} made it.`);
    }
    if (succeeded) {
        besideSuccess(log.errors, action).forEach(onFinding);
        return result;
    }
    const { standstill, atTheLimit } = hang;
    const seen = standstill ?? (result.timedOut ? atTheLimit : null);
    if (seen !== null)
        (0,snapshot/* captureStandstill */.pl)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(images)), `${seen.tree}\n\n${seen.details}`);
    const { cause, finding, ofHost } = await failure_explain({
        ...{ action, result, log, standstill, atTheLimit, unseizable, where, images, env },
        lxc: readLxcLog(lxc.log, lxc.logged),
    });
    onFinding(finding);
    // Of a failure of the host's nothing is known of checkpoint/restore, whatever went on then.
    const failureClass = ofHost ? null : result.timedOut ? 'timeout' : failed;
    throw new words_errors/* StageError */.Zu(failureClass, cause, { explainedBy: finding.id });
}
/** What the mode has CRIU told by its environment. */
function withMode({ mode }, env) {
    return mode.noBreakpoints ? { ...env, CRIU_FAULT: String(faults/* NO_BREAKPOINTS */.n) } : env;
}
/** What CRIU complained of, and went on. Each such line that is harmless is in src/criu/log.ts. */
function besideSuccess([first, ...more], action) {
    if (first === undefined)
        return [];
    const lines = [first, ...more].map(({ line }) => line);
    return [
        {
            id: 'error-beside-success',
            severity: 'warning',
            message: `CRIU says that the ${action} succeeded, and complains: ${first.line}`,
            evidence: lines.join('\n'),
            advice: 'What it complains of may be lost, though no fact has noticed it.',
        },
    ];
}
/** CRIU's statistics of what it did; null, with a finding, when it left none. */
function statistics({ onFinding }, images, action, decode) {
    const file = (0,external_node_path_.join)(images, `stats-${action}`);
    if (!(0,external_node_fs_.existsSync)(file)) {
        const message = `CRIU says that the ${action} succeeded, and left no statistics of it (stats-${action}).`;
        onFinding({ id: 'no-statistics', severity: 'warning', message });
        return null;
    }
    try {
        return decode((0,external_node_fs_.readFileSync)(file));
    }
    catch (error) {
        throw new words_errors/* StageError */.Zu(action, `CRIU's statistics of the ${action} cannot be read: ${error.message}`);
    }
}
/** CRIU is made to fail, and must, at that and at nothing else. */
async function fail(context, cycle, fault, images) {
    const { lxc, onFinding } = context;
    const { number, during } = faults/* FAULTS */.y[fault];
    (0,external_node_fs_.mkdirSync)(images, { recursive: true });
    const how = { kind: 'stop', parent: null };
    const findings = [];
    let failure = null;
    try {
        const quiet = { ...context, onFinding: (finding) => findings.push(finding) };
        await checkpoint_attempt(quiet, during, images, cycle, (limit) => {
            const faulty = { ...limit, env: { ...limit.env, CRIU_FAULT: String(number) } };
            return during === 'dump' ? lxc.checkpoint(images, how, faulty) : lxc.restore(images, faulty);
        });
    }
    catch (error) {
        if (!(error instanceof words_errors/* StageError */.Zu))
            throw error;
        failure = error;
    }
    if (failure === null) {
        throw new words_errors/* StageError */.Zu('provide', `CRIU was told to fail (CRIU_FAULT=${number}), and its ${during} succeeded.`);
    }
    const log = (0,external_node_path_.join)(images, (0,evidence_files/* criuLog */.ym)(during));
    if (!showsFault(fault, readCriuLog(log))) {
        findings.forEach(onFinding);
        throw failure;
    }
    // Kept for the evidence: the next restore writes another.
    (0,external_node_fs_.renameSync)(log, (0,external_node_path_.join)(images, (0,evidence_files/* faultLog */.Fv)(during)));
}
//# sourceMappingURL=checkpoint.js.map
;// CONCATENATED MODULE: ./build/words/group-by.js
/** `Map.groupBy`, which Node 20 does not have. In the order of the first of each group. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key) ?? [];
        if (group.length === 0)
            groups.set(key, group);
        group.push(item);
    }
    return groups;
}
//# sourceMappingURL=group-by.js.map
;// CONCATENATED MODULE: ./build/criu/drift-table.js
/**
 * What changes from one dump of a quiet container to the next by itself: as data, by type of image and path of field
 * numbers, as measured with the workloads witness, tcp and apps, CRIU 4.2.1 and 4.3, LXC 5.0.2 and 6.0.4.
 */
/** Types of images that are not looked at, and why. */
const UNREAD = {
    pages: 'memory',
    pagemap: 'which pages were touched',
    'pagemap-shmem': 'which pages were touched',
    'tmpfs-dev': 'an archive with times; its files are the facts tmpfs and file-tree',
    ifaddr: 'a message of the kernel, with times',
    route: 'a message of the kernel, with times',
    route6: 'a message of the kernel, with times',
    rule: 'a message of the kernel, with a number of the question',
    nftables: 'has the table with which CRIU locks the network',
    timens: 'clocks',
    iptables: 'a text with times: the fact filter',
    ip6tables: 'a text with times: the fact filter',
    'netns-ct': 'messages of the kernel, with times',
    'netns-exp': 'messages of the kernel, with times',
};
/** A pid, which stays. */
const PROCESS = 'process';
/** These first, in this order: they give the numbers by which others are told apart. */
const FIRST = ['pstree', 'ids', 'core', 'mm', 'fs', 'fdinfo', 'files', 'remap-fpath'];
/** Types of which each file is of something, by the number in its name, and what that number is of. */
const drift_table_FILES = {
    ids: { of: PROCESS },
    core: { of: PROCESS },
    mm: { of: PROCESS },
    fs: { of: PROCESS },
    fdinfo: { of: 'descriptors' },
    'tcp-stream': { of: 'socket', isHexadecimal: true },
    'ghost-file': { of: 'ghost', isHexadecimal: true },
};
/** Lists whose order means nothing: the field that tells their members apart, and what it is of; null where it stays. */
const LISTS = {
    pstree: { field: 1, of: PROCESS },
    fdinfo: { field: 4, of: null },
    files: { field: 2, of: 'file' },
    'files 9.4': { field: 2, of: null },
    'fifo-data': { field: 1, of: 'pipe' },
    'pipes-data': { field: 1, of: 'pipe' },
    'sk-queues': { field: 1, of: 'file' },
    'remap-fpath': { field: 1, of: 'file' },
    memfd: { field: 7, of: 'memfd' },
    'tty-info': { field: 1, of: 'terminal' },
    mountpoints: { field: 7, of: null },
    'cgroup 1': { field: 1, of: 'cgroups' },
    'cgroup 2.2.3': { field: 1, of: null },
    'mm 14': { field: 1, of: null },
};
/** Fields with a number that is given anew, and what it is of: numbers of a kind must still be of the same things. */
const NUMBERS = {
    'ids 1': 'memory',
    'ids 2': 'descriptors',
    'ids 3': 'fs',
    'ids 4': 'handlers',
    'ids 5': 'namespace',
    'ids 6': 'namespace',
    'ids 7': 'namespace',
    'ids 8': 'namespace',
    'ids 9': 'namespace',
    'ids 10': 'namespace',
    'ids 11': 'namespace',
    'ids 12': 'namespace',
    'inventory 3.1': 'root',
    'inventory 3.2': 'root',
    'inventory 3.3': 'root',
    'inventory 3.4': 'root',
    'inventory 3.5': 'root namespace',
    'inventory 3.6': 'root namespace',
    'inventory 3.7': 'root namespace',
    'inventory 3.8': 'root namespace',
    'inventory 3.9': 'root namespace',
    'inventory 3.10': 'root namespace',
    'inventory 3.11': 'root namespace',
    'inventory 3.12': 'root namespace',
    'core 5.16': 'cgroups',
    'core 3.9': 'cgroups',
    'cgroup 1.1': 'cgroups',
    'inventory 5': 'cgroups',
    'mm 12': 'file',
    'mm 14.4': 'file',
    'fs 1': 'file',
    'fs 2': 'file',
    'fdinfo 1': 'file',
    'files 2': 'file',
    'files 3.1': 'file',
    'files 4.1': 'file',
    'files 5.1': 'file',
    'files 6.1': 'file',
    'files 7.1': 'file',
    'files 8.1': 'file',
    'files 9.1': 'file',
    'files 10.1': 'file',
    'files 11.1': 'file',
    'files 12.1': 'file',
    'files 13.1': 'file',
    'files 14.1': 'file',
    'files 15.1': 'file',
    'files 16.1': 'file',
    'files 17.1': 'file',
    'files 18.1': 'file',
    'files 19.1': 'file',
    'files 20.1': 'file',
    'files 21.1': 'file',
    'files 17.3': 'file',
    'files 19.6': 'file',
    'sk-queues 1': 'file',
    'sk-queues 4.2': 'file',
    'remap-fpath 1': 'file',
    'files 9.4.1': 'file',
    'files 17.2': 'pipe',
    'files 18.2': 'pipe',
    'fifo-data 1': 'pipe',
    'pipes-data 1': 'pipe',
    'files 4.2': 'socket',
    'files 7.2': 'socket',
    'files 16.2': 'socket',
    'files 16.8': 'socket',
    'files 3.7': 'mount',
    'files 16.17': 'mount',
    'mountpoints 2': 'mount',
    'mountpoints 4': 'mount',
    'mountpoints 10': 'peers',
    'mountpoints 11': 'peers',
    'files 20.5': 'memfd',
    'memfd 7': 'memfd',
    'memfd 5': 'shared memory',
    'remap-fpath 2': 'ghost',
    'files 19.2': 'terminal',
    'tty-info 1': 'terminal',
};
/** Fields that change by themselves, with all below them, and why. */
const ALLOWED = {
    'cgroup 2.2.3 times': 'CRIU writes freezer.state once for each task, of processes that come and go, too',
    'cgroup 2.2.3.3': 'CRIU writes what it never read: other bytes in each dump',
    'mountpoints 3': "what is mounted of the host's /proc over the container's is of the container's own after a restore",
    'core 2.2': 'registers of who works',
    'core 2.3': 'registers of who works',
    'core 3.4': 'what a process has done: fork, exec, dump',
    'core 3.7.1.3': 'a timer runs',
    'core 3.7.1.4': 'a timer runs',
    'core 3.7.2.3': 'a timer runs',
    'core 3.7.2.4': 'a timer runs',
    'core 3.7.3.3': 'a timer runs',
    'core 3.7.3.4': 'a timer runs',
    'core 3.7.4.6': 'how often a timer fired',
    'core 3.7.4.9': 'a timer runs',
    'core 3.7.4.10': 'a timer runs',
    'core 3.10': 'the witness has other signals pending each time',
    'core 5.9': 'the witness has other signals pending each time',
    'core 8.3': 'registers of who works',
    'core 8.4': 'registers of who works',
    'files 3.3': 'files that are written to',
    'files 3.8': 'files that are written to',
    'files 8.4': 'the witness counts up',
    'files 9.4.5': 'numbers of the kernel',
    'files 9.4.6': 'numbers of the kernel',
    'files 12.5': 'a timer runs',
    'files 12.7': 'a timer runs',
    'files 12.8': 'a timer runs',
    'files 13.5.2': 'numbers of the kernel',
    'files 13.5.5': 'numbers of the kernel',
    'files 13.5.7': 'numbers of the kernel',
    'ghost-file 4': 'the deleted file was made anew',
    'ghost-file 5': 'the deleted file was made anew',
    'ghost-file 7': 'when it was read last: for the dump',
    'ghost-file 8': 'a file that is written to',
    'ghost-file extra': 'a file that is written to',
    'inventory 8': 'when it was dumped',
    'inventory 13': 'a name for one dump',
    'ipcns-msg extra': 'another message each time',
    'mm 7': 'a program asks for memory: the fact memory-layout',
    'mm 14 times': 'a program asks for memory: the fact memory-map',
    'mm 14.2': 'a program asks for memory: the fact memory-map',
    'netdev 12': 'the other end is made anew',
    'pipes-data extra': 'other bytes each time',
    'sk-queues extra': 'other bytes each time',
    'tcp-stream 1': 'bytes on their way',
    'tcp-stream 2': 'a connection goes on',
    'tcp-stream 3': 'bytes on their way',
    'tcp-stream 4': 'a connection goes on',
    'tcp-stream 9': 'a clock',
    'tcp-stream 12': 'bytes on their way',
    'tcp-stream 13': 'a connection goes on',
    'tcp-stream 14': 'a connection goes on',
    'tcp-stream 15': 'a connection goes on',
    'tcp-stream 16': 'a connection goes on',
    'tcp-stream 17': 'a connection goes on',
    'tcp-stream extra': 'bytes on their way',
};
/**
 * What a restore does not bring back, whatever the versions: where the field is what it is then. Most are known losses
 * of a fact.
 */
const LOST = {
    'cgroup 2.2.3.2': {
        after: ['"60"', '"a *:* rwm"'],
        why: 'memory.swappiness and devices.list, as LXC had set them: the facts cgroup-attributes and devices',
    },
    'core 3.3': { after: ['0'], why: 'the fact personality' },
    'core 5.10.14 times': { after: ['1'], why: 'who had no group has that of the CRIU that restores: the fact groups' },
    'core 5.3': { after: ['14'], why: 'a thread of an unprivileged container that was less nice: the fact scheduling' },
    'files 4.14.2': { after: ['77776'], why: 'CRIU halves an odd size of a buffer, and the kernel doubles it' },
    'files 4.14.17': { after: ['1'], why: 'CRIU leaves SO_REUSEPORT set on TCP sockets' },
    'files 16.11': { after: ['nothing'], why: 'the name of the socket that accept returned' },
    'files 16.13 times': { after: ['0'], why: 'of a socket with that name' },
    'files 16.17 times': { after: ['0'], why: 'of a socket with that name' },
    'ipcns-msg 2': { after: ['77777'], why: 'CRIU restores no msg_qbytes: it becomes what kernel.msgmnb says' },
};
//# sourceMappingURL=drift-table.js.map
;// CONCATENATED MODULE: ./build/criu/image.js
/**
 * CRIU's images as they lie in a checkpoint, split into their messages: magic numbers, and messages with their length in
 * front. What follows a message without being one (the content of a pipe, of a deleted file) is kept as bytes, and so is
 * a whole image that another program wrote.
 */

/** At the head of all images but the inventory and those of other programs; the magic number of the type follows. */
const COMMON_MAGIC = 0x54564319;
const INVENTORY_MAGIC = 0x58313116;
/** How many bytes follow a message of a type without being one. */
const EXTRA = {
    'pipes-data': (message) => numberIn(message, 2),
    'fifo-data': (message) => numberIn(message, 2),
    'sk-queues': (message) => numberIn(message, 2),
    'tcp-stream': (message) => numberIn(message, 1) + numberIn(message, 3),
    // One with holes has messages between its pieces, and says so.
    'ghost-file': (message, rest) => (numberIn(message, 9) === 0 ? rest.length : numberIn(message, 1)),
    'ipcns-shm': (message) => (numberIn(message, 3) === 1 ? 0 : roundUp(numberIn(message, 2), 4)),
    'ipcns-sem': (message) => roundUp(2 * numberIn(message, 2), 8),
    'ipcns-msg': (message, rest) => {
        let size = 0;
        for (let left = numberIn(message, 3); left > 0 && size + 4 <= rest.length; left--) {
            const length = rest.readUInt32LE(size);
            const header = parse(rest.subarray(size + 4, size + 4 + length)) ?? [];
            size += 4 + length + roundUp(numberIn(header, 2), 8);
        }
        return size;
    },
};
/** `tmpfs-dev` of tmpfs-dev-46.tar.gz.img: what stands before the number of a process, a namespace or a device. */
function typeOf(file) {
    return file.replace(/(-(\d+|[0-9a-f]+(?=\.img)))?(\.tar\.gz)?\.img$/, '');
}
/** Without the magic numbers, or with a rest that is no message, all of it is raw. */
function splitImage(type, bytes) {
    const nothing = Buffer.alloc(0);
    const other = { magic: nothing, pieces: [], raw: bytes };
    const first = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
    if (first !== COMMON_MAGIC && first !== INVENTORY_MAGIC)
        return other;
    let at = first === COMMON_MAGIC ? 8 : 4;
    const magic = bytes.subarray(0, at);
    const pieces = [];
    while (at < bytes.length) {
        const length = at + 4 <= bytes.length ? bytes.readUInt32LE(at) : bytes.length;
        const message = bytes.subarray(at + 4, at + 4 + length);
        const fields = parse(message);
        if (message.length < length || fields === null)
            return other;
        at += 4 + length;
        const rest = bytes.subarray(at);
        const size = Math.min(EXTRA[type]?.(fields, rest) ?? 0, rest.length);
        pieces.push({ message, fields, extra: rest.subarray(0, size) });
        at += size;
    }
    return { magic, pieces, raw: nothing };
}
function roundUp(size, unit) {
    return Math.ceil(size / unit) * unit;
}
//# sourceMappingURL=image.js.map
;// CONCATENATED MODULE: ./build/criu/drift.js
/**
 * Drift: what a dump says of a container, and the dump before it did not. A quiet container that comes back as it was is
 * dumped as it was; where it is not, the restore between the two lost something, whether a fact reads it or not.
 *
 * Images are the container's to influence: they are read up to a limit, and what is no message is compared as bytes.
 */






const MOST_OF_AN_IMAGE = 256 * 1024;
const MOST_OF_ALL = 2 * 1024 * 1024;
/** No message of CRIU's lies deeper. */
const DEEPEST = 32;
const MOST_DIFFERENCES = 1000;
const SHOWN = 32;
/** The images of a dump as they are before anything is restored from them, without memory. */
function readCheckpoint(folder) {
    let left = MOST_OF_ALL;
    return new Map((0,external_node_fs_.readdirSync)(folder)
        .filter((name) => name.endsWith('.img') && UNREAD[typeOf(name)] === undefined)
        .map((name) => {
        const file = (0,external_node_path_.join)(folder, name);
        const { size } = (0,external_node_fs_.statSync)(file);
        if (size > Math.min(left, MOST_OF_AN_IMAGE))
            return [name, null];
        left -= size;
        return [name, (0,external_node_fs_.readFileSync)(file)];
    }));
}
/**
 * Where the second of two dumps differs from the first, beyond what changes by itself.
 *
 * @param standing processes that are there all the time, by the pids that they have in the container
 */
function drift(before, after, standing) {
    return new Comparison(before, after, standing).differences;
}
/** Paths below which a number is that is given anew: of these what is the same bytes is looked at, too. */
const ABOVE_NUMBERS = new Set(Object.keys(NUMBERS).flatMap((path) => {
    const [type, ...steps] = path.split(/[ .]/);
    return steps.map((_, depth) => [type, steps.slice(0, depth).join('.')].join(' ').trimEnd());
}));
class Comparison {
    differences = [];
    /** Of each kind of number what the first dump's are in the second, and the other way round. */
    there = new Map();
    back = new Map();
    /** Processes and threads. */
    standing;
    constructor(before, after, standing) {
        const [ours, theirs] = [byType(before), byType(after)];
        this.standing = tasksOf(ours.get('pstree')?.[0]?.bytes, standing);
        const rest = [...new Set([...ours.keys(), ...theirs.keys()])].filter((type) => !FIRST.includes(type)).sort();
        for (const type of [...FIRST, ...rest]) {
            for (const [image, one, other] of this.pairs(type, ours.get(type) ?? [], theirs.get(type) ?? [])) {
                this.images(type, image, one, other);
            }
        }
    }
    /** The files of one type that are of the same process or thing. */
    pairs(type, ours, theirs) {
        const kind = drift_table_FILES[type]?.of;
        if (kind === undefined) {
            const most = Math.max(ours.length, theirs.length);
            return Array.from({ length: most }, (_, nth) => [type, ours[nth], theirs[nth]]);
        }
        const byNumber = new Map(theirs.map((image) => [image.number, image]));
        return ours.flatMap((one) => {
            const { number } = one;
            const target = this.counterpart(kind, String(number));
            return target === undefined ? [] : [[`${type}-${number}`, one, byNumber.get(Number(target))]];
        });
    }
    images(type, image, one, other) {
        if (one === undefined || other === undefined) {
            this.say(image, type, 'image', one === undefined ? 'none' : 'one', other === undefined ? 'none' : 'one');
            return;
        }
        if (one.bytes === null || other.bytes === null)
            return;
        const [ours, theirs] = [splitImage(type, one.bytes), splitImage(type, other.bytes)];
        this.bytes(image, type, 'raw', ours.raw, theirs.raw);
        this.list(image, type, '', ours.pieces, theirs.pieces, 0);
    }
    /** Messages of one kind: the entries of an image, or a list in a message. */
    list(image, type, path, ours, theirs, depth) {
        const key = LISTS[path === '' ? type : `${type} ${path}`];
        const compare = (name, mine, yours) => {
            this.count(name, type, path === '' ? 'entry' : path, mine, yours);
            mine.forEach((one, nth) => {
                const other = yours[nth];
                if (other === undefined)
                    return;
                const own = mine.length === 1 ? name : `${name} #${nth + 1}`;
                this.message(own, type, path, one, other, depth);
                if (one.extra !== undefined && other.extra !== undefined)
                    this.bytes(own, type, 'extra', one.extra, other.extra);
            });
        };
        if (key === undefined) {
            compare(image, ours, theirs);
            return;
        }
        const name = ({ fields }) => nameIn(fields, key.field);
        const [known, matches] = [groupBy(ours, name), groupBy(theirs, name)];
        for (const mine of new Set([...known.keys(), ...(key.of === null ? matches.keys() : [])])) {
            const yours = this.counterpart(key.of, mine);
            // Only of processes that come and go.
            if (yours !== undefined)
                compare(`${image} ${mine}`, known.get(mine) ?? [], matches.get(yours) ?? []);
        }
    }
    counterpart(kind, name) {
        if (kind === null)
            return name;
        if (kind === PROCESS)
            return this.standing.has(Number(name)) ? name : undefined;
        return this.there.get(kind)?.get(name);
    }
    message(image, type, path, one, other, depth) {
        if (one.message.equals(other.message) && !ABOVE_NUMBERS.has(`${type} ${path}`.trimEnd()))
            return;
        const byNumber = ({ fields }) => groupBy(fields, ({ number }) => number);
        const [ours, theirs] = [byNumber(one), byNumber(other)];
        for (const number of new Set([...ours.keys(), ...theirs.keys()])) {
            const here = path === '' ? `${number}` : `${path}.${number}`;
            if (ALLOWED[`${type} ${here}`] !== undefined)
                continue;
            const [mine, yours] = [ours.get(number) ?? [], theirs.get(number) ?? []];
            if (LISTS[`${type} ${here}`] !== undefined) {
                this.list(image, type, here, messagesOf(mine), messagesOf(yours), depth + 1);
                continue;
            }
            this.count(image, type, here, mine, yours);
            mine.forEach((field, nth) => {
                const match = yours[nth];
                if (match !== undefined)
                    this.field(image, type, here, field, match, depth);
            });
        }
    }
    field(image, type, path, one, other, depth) {
        const [mine, yours] = [one.value, other.value];
        if ('number' in mine && 'number' in yours) {
            const kind = NUMBERS[`${type} ${path}`];
            const [before, after] = [String(mine.number), String(yours.number)];
            const isSame = kind === undefined ? before === after : this.isSame(kind, before, after);
            if (!isSame)
                this.say(image, type, path, before, after);
        }
        else if (mine.kind === 'bytes' && yours.kind === 'bytes') {
            if (mine.bytes.equals(yours.bytes) && !ABOVE_NUMBERS.has(`${type} ${path}`))
                return;
            const [below, match] = depth < DEEPEST ? [messageOf(one), messageOf(other)] : [];
            if (below && match)
                this.message(image, type, path, below, match, depth + 1);
            else
                this.bytes(image, type, path, mine.bytes, yours.bytes);
        }
        else {
            this.say(image, type, path, mine.kind, yours.kind);
        }
    }
    /** Whether a number that is given anew is still of the same thing, as far as others of its kind tell. */
    isSame(kind, mine, yours) {
        // Of nothing.
        if (mine === '0' || yours === '0')
            return mine === yours;
        const [there, back] = [mapOf(this.there, kind), mapOf(this.back, kind)];
        if (!there.has(mine) && !back.has(yours)) {
            there.set(mine, yours);
            back.set(yours, mine);
        }
        return there.get(mine) === yours && back.get(yours) === mine;
    }
    bytes(image, type, path, one, other) {
        if (!one.equals(other))
            this.say(image, type, path, shown(one), shown(other));
    }
    count(image, type, path, one, other) {
        if (one.length !== other.length)
            this.say(image, type, `${path} times`, String(one.length), String(other.length));
    }
    say(image, type, path, before, after) {
        const place = `${type} ${path}`;
        if (ALLOWED[place] !== undefined || LOST[place]?.after.includes(after))
            return;
        if (this.differences.length >= MOST_DIFFERENCES)
            return;
        this.differences.push({ image, type, path, before, after });
    }
}
/** By type; those of one type in the order of their numbers. */
function byType(checkpoint) {
    const images = [...checkpoint].map(([file, bytes]) => {
        const type = typeOf(file);
        const digits = file.match(/-([0-9a-f]+)\.img$/)?.[1] ?? '0';
        return { type, number: Number.parseInt(digits, drift_table_FILES[type]?.isHexadecimal ? 16 : 10), bytes };
    });
    images.sort((a, b) => a.number - b.number);
    return groupBy(images, ({ type }) => type);
}
/** The threads of standing processes. */
function tasksOf(pstree, standing) {
    const { pieces } = splitImage('pstree', pstree ?? Buffer.alloc(0));
    const processes = pieces.filter(({ fields }) => standing.has(numberIn(fields, 1)));
    return new Set(processes.flatMap(({ fields }) => numbersIn(fields, 5)));
}
function mapOf(maps, kind) {
    const map = maps.get(kind) ?? new Map();
    maps.set(kind, map);
    return map;
}
/** What a field says that tells messages apart. */
function nameIn(fields, number) {
    const value = fields.find((field) => field.number === number)?.value;
    if (value === undefined)
        return '';
    return 'number' in value ? String(value.number) : value.kind === 'bytes' ? shown(value.bytes) : '';
}
/** Null when it is none: a text that can be read as one is not. */
function messageOf({ value }) {
    if (value.kind !== 'bytes' || isText(value.bytes))
        return null;
    const fields = parse(value.bytes);
    return fields === null ? null : { message: value.bytes, fields };
}
const messagesOf = (fields) => fields.map(messageOf).filter((message) => message !== null);
/** A text in quotes, other bytes in hexadecimal, both cut. */
function shown(bytes) {
    const isWhole = bytes.length <= SHOWN;
    const start = bytes.subarray(0, SHOWN);
    const text = isText(start) ? JSON.stringify(start.toString('latin1')) : start.toString('hex') || 'nothing';
    return isWhole ? text : `${text}… (${bytes.length} bytes)`;
}
//# sourceMappingURL=drift.js.map
;// CONCATENATED MODULE: ./build/core/cell/drift.js


/** Fields that a finding lists. */
const drift_LISTED = 20;
/**
 * Compares what was dumped with the dump that the container was restored from, field by field, and keeps it for the next.
 * Nothing is compared of a workload that changes by itself, or where two CRIUs take turns.
 *
 * @param images of this dump, from which nothing was restored yet
 * @param before what was dumped
 */
function noticeDrift(context, { generation }, images, before) {
    if (!isCompared(context.plan))
        return;
    const earlier = context.dumped;
    context.dumped = readCheckpoint(images);
    if (earlier === null)
        return;
    const differences = drift(earlier, context.dumped, before.standing);
    if (differences.length > 0)
        context.onFinding(drift_finding(generation, differences));
}
/**
 * Keeps the dump that a container is about to be restored from in another sandbox than it was made in.
 *
 * @param inPlace what a text of the first sandbox is in this one, just as long
 */
function bringDump(context, images, inPlace) {
    if (!isCompared(context.plan))
        return;
    const renamed = (bytes) => Buffer.from(inPlace(bytes.toString('latin1')), 'latin1');
    const brought = readCheckpoint(images);
    context.dumped = new Map([...brought].map(([name, bytes]) => [name, bytes === null ? null : renamed(bytes)]));
}
function isCompared({ workload, criu, restoreCriu, cycles, mode }) {
    // There is one dump of each container.
    if (cycles === 1 || mode.fresh)
        return false;
    // What an older CRIU does not restore, a newer one may dump by fields of its own.
    return (0,workloads_all/* definitionOf */.Fg)(workload.name).isQuiet === true && criu.version === restoreCriu.version;
}
function drift_finding(generation, differences) {
    const [first] = differences;
    const more = differences.length === 1 ? '' : ` (and ${differences.length - 1} fields more)`;
    const hidden = differences.length - drift_LISTED;
    return {
        id: 'drift',
        severity: 'warning',
        message: `What CRIU dumped of generation ${generation} is not what generation ${generation - 1} was restored from: ${inWords(first)}${more}.`,
        evidence: [...differences.slice(0, drift_LISTED).map(inWords), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n'),
        advice: 'The restore may have lost it, and perhaps no fact has noticed it. `crit show` names the fields; docs/what-passed-proves.md says what is compared.',
    };
}
function inWords({ image, path, before, after }) {
    return `${image} ${path}: ${before} -> ${after}`;
}
//# sourceMappingURL=drift.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/host/host-state.js
var host_state = __nccwpck_require__(9785);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __nccwpck_require__(6756);
// EXTERNAL MODULE: ./build/host/walk-inside.js
var walk_inside = __nccwpck_require__(199);
;// CONCATENATED MODULE: ./build/core/cell/leftovers.js










/** Within this time what is on its way out is gone. */
const SETTLE_MS = 1000;
const PAUSE_MS = 50;
/** What is shown of a long list. */
const leftovers_SHOWN = 40;
/** The sandbox has its own. LXC's locks lie as deep as its path. */
const FOLDERS = ['/tmp', '/run'];
/** Of this program: the caches of the CRIUs that are not at work. */
const OWN = '/run/criu-lxc-test';
/** LXC moves there what is on its way out of a cgroup, and keeps it. */
const PIVOT = 'lxc.pivot';
/** What CRIU makes for itself in the container's file systems. */
const leftovers_OF_CRIU = /^(\.criu\.|crtools-|cr-tmpfs\.|link_remap\.\d+$)|\.cr\.[0-9a-f]+\.ghost$/;
/**
 * What there is in a sandbox beside its container, in words. A cycle adds nothing to it.
 *
 * @param init the container's init
 */
async function takeInventory({ plan, lxc, env }, init) {
    const [links, netfilter] = await Promise.all([(0,host_state/* readLinks */.CT)(env), (0,host_state/* readNetfilter */.Yk)(plan.iptables, env)]);
    // The container's end of the bridge has another name after each start.
    let veths = 0;
    const names = links.map(({ name, details }) => (details.startsWith('veth ') ? `veth ${++veths}` : name));
    return new Set([
        ...strangers(init).map((pid) => `process ${pid} (${((0,host_process/* readOrNull */.di)(`/proc/${pid}/comm`) ?? '').trim()})`),
        ...names.map((name) => `link ${name}`),
        ...netfilter.map(({ name }) => `packet filter: ${name}`),
        ...ownMounts(),
        ...FOLDERS.flatMap((folder) => below(folder)).map((path) => `file ${path}`),
        ...folders(lxc.path).map((name) => `container ${name}`),
        ...(0,cgroups/* hierarchies */.a2)().flatMap(({ mountPoint }) => folders(mountPoint)
            .filter((name) => name !== PIVOT)
            .map((name) => `cgroup ${(0,external_node_path_.join)(mountPoint, name)}`)),
    ]);
}
/**
 * Looks whether a cycle left something in the sandbox.
 *
 * @throws StageError of the class `leak`, with a finding, when it did
 */
async function leftNothing(context, { init }, isLast) {
    const files = isLast ? (0,walk_inside/* findInside */.a)(`/proc/${init.pid}/root`, (name) => leftovers_OF_CRIU.test(name)) : [];
    const look = async () => [...(await takeInventory(context, init.pid))].filter((each) => !context.inventory.has(each));
    let left = await look();
    for (const limit = new pace/* Limit */.I$(SETTLE_MS); left.length > 0 && !limit.isOver(); left = await look()) {
        await (0,promises_.setTimeout)(PAUSE_MS);
    }
    left = [...files.map((path) => `file ${path} in the container`), ...left];
    const [first] = left;
    if (first === undefined)
        return;
    const more = left.length === 1 ? '' : `, and ${left.length - 1} more`;
    const message = `The cycle left something in the sandbox: ${first}${more}.`;
    const hidden = left.length - leftovers_SHOWN;
    const evidence = [...left.slice(0, leftovers_SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n');
    context.onFinding({ id: 'leak', severity: 'error', message, evidence });
    throw new words_errors/* StageError */.Zu('leak', message, { explainedBy: 'leak' });
}
/** Those of the host are there, too, as they were when the sandbox was opened. */
function ownMounts() {
    return (0,host_state/* parseMounts */.qV)((0,host_process/* readOrNull */.di)('/proc/self/mountinfo') ?? '').map(({ name }) => `mount ${name}`);
}
/** Processes that are neither the container's nor its monitor, nor the sandbox's init, nor ours. */
function strangers(init) {
    const parents = new Map();
    for (const pid of (0,host_process/* processIds */.Uj)()) {
        const [, , state, parent] = (0,host_process/* statFields */.qV)(pid) ?? [];
        // A zombie is dead; only its parent has not looked yet.
        if (state !== undefined && state !== 'Z')
            parents.set(pid, Number(parent));
    }
    const isBelow = (pid, above) => pid === above || (parents.has(pid) && isBelow(parents.get(pid), above));
    const inside = new Set((0,facts_processes/* processesOf */.L6)(init));
    return [...parents.keys()].filter((pid) => pid !== 1 && pid !== parents.get(init) && !inside.has(pid) && !isBelow(pid, init) && !isBelow(pid, process.pid));
}
function folders(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
}
/** What is mounted there, such as the sandbox's folder, is not entered. */
function below(folder, device = (0,external_node_fs_.statSync)(folder).dev) {
    return (0,external_node_fs_.readdirSync)(folder).flatMap((name) => {
        const path = (0,external_node_path_.join)(folder, name);
        const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (path === OWN || stat === undefined)
            return [];
        return [path, ...(stat.isDirectory() && stat.dev === device ? below(path, device) : [])];
    });
}
//# sourceMappingURL=leftovers.js.map
// EXTERNAL MODULE: ./build/facts/cgroup-folder.js
var cgroup_folder = __nccwpck_require__(4479);
;// CONCATENATED MODULE: ./build/core/cell/live-on.js









/** What a container has to do after its last cycle: proved in this order, beside the facts of its workload. */
const LIVING = {
    'lxc-attach': 'lxc-attach runs a shell in it, which reads the hostname',
    'processor-time': 'no thread of it spins: in the second after the restore none runs, or waits for a processor, for 90 % of the time, unless it did so before',
    'lxc-freeze': 'lxc-freeze and lxc-unfreeze work, as LXC and the kernel tell it',
    alive: 'it still runs after all that, with the same init',
};
/** How long a container is watched after its last restore, at least; much of it passes anyway. */
const WATCH_MS = 1000;
/** Shares of that time for which a thread wants a processor. */
const SPINS = 0.9;
const WAS_BUSY = 0.7;
/** What a tool of LXC may take. */
const live_on_LIMIT_MS = 20_000;
/** Threads of a container that want a processor most of the time, by the numbers that they have in it. */
function busyThreads(generation) {
    return new Set(demanding(generation, WAS_BUSY).map(({ id }) => id));
}
/**
 * Uses the container after its last cycle as its owner would, and adds what it finds to the facts of the cycle.
 *
 * @throws StageError that says what does not work
 */
async function liveOn(context, { facts }, generation) {
    const prove = (name, before, after, reason) => {
        const isKept = JSON.stringify(before) === JSON.stringify(after);
        facts.push(isKept ? { name, before, after, outcome: 'kept' } : { name, before, after, outcome: 'changed', reason });
        if (!isKept)
            throw new words_errors/* StageError */.Zu('state', reason);
    };
    const { lxc, busy } = context;
    const { init, reading, demand } = generation;
    const hostname = reading.get('hostname');
    const question = 'read -r name </proc/sys/kernel/hostname; echo "$name"';
    const attached = await lxc.attach(['/bin/sh', '-c', question], live_on_LIMIT_MS);
    const complaint = 'lxc-attach does not enter what was restored';
    const [answer, wrong] = attached.code === 0
        ? [(0,host_command/* tail */.RT)(attached, 1), `${complaint}: it tells the hostname ${(0,host_command/* tail */.RT)(attached, 1)}, and not ${hostname}.`]
        : [null, (0,host_command/* failure */.V2)(attached, { failureClass: 'state', complaint }).message];
    prove('lxc-attach', hostname, answer, wrong);
    await (0,promises_.setTimeout)(Math.max(0, demand.at + WATCH_MS - performance.now()));
    const spinning = demanding(generation, SPINS)
        .filter(({ id }) => !busy.has(id))
        .map(({ id, name, share }) => `thread ${id} (${name}, ${Math.round(share * 100)} % of the time)`);
    prove('processor-time', [], spinning, `Since the restore the container spins: ${spinning.join(', ')}.`);
    const look = async () => ({
        ...(await stateOf(lxc, 'After the last cycle')),
        freezer: freezerState(context, init.pid),
    });
    await lxc.freeze(live_on_LIMIT_MS);
    const frozen = await look();
    await lxc.unfreeze(live_on_LIMIT_MS);
    const thawed = await look();
    const states = [frozen, thawed].flatMap(({ state, freezer }) => [state, freezer]);
    prove('lxc-freeze', ['FROZEN', 'frozen', 'RUNNING', 'thawed'], states, `lxc-freeze and lxc-unfreeze do not work on what was restored: after them LXC and the kernel call it ${states.join(', ')}.`);
    prove('alive', ['RUNNING', init.pid], [thawed.state, thawed.pid], `After the last cycle LXC calls the container ${thawed.state}, not RUNNING.`);
}
/** Since its facts began to be read. */
function demanding({ init, demand }, share) {
    return restless(demand, demandOf((0,facts_processes/* processesOf */.L6)(init.pid)), share);
}
/** As the kernel tells it. */
function freezerState({ plan }, pid) {
    const folder = (0,cgroup_folder/* cgroupFolder */.Z)(pid, plan.cgroup, 'freezer');
    const read = (file) => (folder === null ? null : (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, file)));
    const isFrozen = plan.cgroup === 'v1' ? read('freezer.state')?.trim() === 'FROZEN' : /^frozen 1$/m.test(read('cgroup.events') ?? '');
    return isFrozen ? 'frozen' : 'thawed';
}
//# sourceMappingURL=live-on.js.map
;// CONCATENATED MODULE: ./build/core/cell/cycle.js




















const PARASITE_LEFT = 'CRIU leaves its parasite mapped where it is made to fail (measured with 4.2.1).';
/**
 * Dumps the container, sees it stopped, restores it, and compares; or what the mode has in place of that. Never throws
 * for what CRIU or LXC do.
 */
function runCycle(context, generation, before) {
    const cycle = begunCycle(generation);
    return conclude(context, cycle, () => survive(context, cycle, imagesOf(context, cycle), before));
}
/** The first half of a cycle of which the second is elsewhere: the container is dumped and stopped. Never throws for what CRIU or LXC do. */
async function beginCycle(context, generation, before) {
    const cycle = begunCycle(generation);
    const images = imagesOf(context, cycle);
    try {
        await dump(context, cycle, images, before);
        await context.workload.dumped?.(true);
        noticeDrift(context, cycle, images, before);
        return { cycle, explainedBy: null };
    }
    catch (error) {
        return { cycle, explainedBy: failed(cycle, error) };
    }
}
/** The second half, in another sandbox. Never throws for what CRIU or LXC do. */
function finishCycle(context, cycle, before) {
    return conclude(context, cycle, () => revive(context, cycle, imagesOf(context, cycle), before));
}
/** What is to be proved of every cycle beside the facts. */
async function conclude(context, cycle, work) {
    try {
        const after = await work();
        const isLast = cycle.generation === context.plan.cycles;
        if (isLast)
            await liveOn(context, cycle, after);
        await leftNothing(context, after, isLast);
        cycle.verdict = 'passed';
        removePages(imagesOf(context, cycle));
        return { cycle, after, explainedBy: null };
    }
    catch (error) {
        return { cycle, after: null, explainedBy: failed(cycle, error) };
    }
}
/** Says in the cycle why it failed. The id of the finding that explains it. */
function failed(cycle, error) {
    if (!(error instanceof words_errors/* StageError */.Zu))
        throw error;
    cycle.failureClass = error.failureClass;
    cycle.cause = error.message;
    return error.explainedBy;
}
/** Where the checkpoint of a cycle lies. */
function imagesOf({ images }, { generation }) {
    return (0,external_node_path_.join)(images, String(generation));
}
/** A cycle of which nothing is known yet. */
function begunCycle(generation) {
    return {
        generation,
        verdict: 'failed',
        failureClass: null,
        cause: null,
        dumpMs: null,
        restoreMs: null,
        frozenMs: null,
        dumpStats: null,
        restoreStats: null,
        facts: [],
    };
}
/** The container as it is after the cycle, all that was to be proved of it proved. */
async function survive(context, cycle, images, before) {
    const { workload, plan } = context;
    const { mode, sabotage: broken } = plan;
    const { fault } = mode;
    if (fault !== null && faults/* FAULTS */.y[fault].during === 'dump') {
        await workload.dumping?.(before.init.pid);
        await fail(context, cycle, fault, images);
        await workload.dumped?.(false);
        await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
        return goneOn(context, cycle, before, 'After the dump that failed');
    }
    await dump(context, cycle, images, before);
    await workload.dumped?.(!mode.leaveRunning);
    if (mode.leaveRunning) {
        await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
        checkImages(images, cycle.dumpStats);
        const same = await goneOn(context, cycle, before, 'After the dump');
        return cycle.generation < plan.cycles ? same : restoreOlder(context, cycle, images, before, same);
    }
    noticeDrift(context, cycle, images, before);
    return revive(context, cycle, images, before);
}
/** The container as it is after the restore, as often as the mode has it. */
async function revive(context, cycle, images, before) {
    const { mode, sabotage: broken } = context.plan;
    await sabotage(context, broken?.beforeRestore, { IMAGES: images });
    if (mode.fault !== null)
        await fail(context, cycle, mode.fault, images);
    const after = await restore(context, cycle, images, before);
    if (!mode.repeatRestore)
        return after;
    await kill(context, after);
    await sabotage(context, broken?.beforeSecondRestore, { IMAGES: images });
    return restore(context, cycle, images, before);
}
/** @throws StageError when the container is not dumped, or not stopped then */
async function dump(context, cycle, images, before) {
    const { lxc, plan, workload } = context;
    const parent = await preDump(context, cycle, images);
    // Clients count from here for how long they hear nothing; during a pre-dump the container goes on.
    await workload.dumping?.(before.init.pid);
    (0,external_node_fs_.mkdirSync)(images, { recursive: true });
    await sabotage(context, plan.sabotage?.beforeDump, { IMAGES: images, PID: String(before.init.pid) });
    const processes = (0,facts_processes/* processesOf */.L6)(before.init.pid).map(host_process/* identify */.ls);
    const kind = plan.mode.leaveRunning ? 'leave-running' : 'stop';
    const result = await checkpoint_attempt(context, 'dump', images, cycle, (limit) => lxc.checkpoint(images, { kind, parent }, limit));
    cycle.dumpMs = result.ms;
    cycle.dumpStats = statistics(context, images, 'dump', decodeDumpStats);
    cycle.frozenMs = cycle.dumpStats === null ? null : cycle.dumpStats.frozenTime / 1000;
    if (parent !== null && !((cycle.dumpStats?.pagesSkippedParent ?? 0) > 0)) {
        throw new words_errors/* StageError */.Zu('dump', 'The dump took no page from the pre-dump: it dumped all memory once more.');
    }
    if (kind === 'stop')
        await stopped(context, processes, 'After the dump');
}
/** Dumps the memory alone, as often as the mode has it. The folder of the last of them; null when there is none. */
async function preDump(context, cycle, images) {
    let parent = null;
    for (let number = 1; number <= context.plan.mode.preDumps; number++) {
        const folder = `${images}.pre-dump-${number}`;
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        const how = { kind: 'pre-dump', parent };
        await checkpoint_attempt(context, 'pre-dump', folder, cycle, (limit) => context.lxc.checkpoint(folder, how, limit));
        parent = folder;
    }
    return parent;
}
/** The container is the one that ran before, undisturbed: the same init, and every fact kept. */
async function goneOn(context, cycle, before, when) {
    const init = await running(context, when);
    if (init.pid !== before.init.pid || init.startTime !== before.init.startTime) {
        throw new words_errors/* StageError */.Zu('state', `${when} the container's init is another process: it did not go on.`);
    }
    const after = await again(when, () => observe(context, init));
    // What no restore made anew has no reason to be lost; a dump that was made to fail leaves its own traces.
    const { fault } = context.plan.mode;
    compare(context, cycle, before, after, (change) => (fault !== null && (0,memory_map/* isParasiteLeft */.n5)(change) ? PARASITE_LEFT : null));
    return after;
}
/** The container as it was at a dump that left it running, in place of what has become of it since. */
async function restoreOlder(context, cycle, images, before, now) {
    const { outgrows } = (0,workloads_all/* definitionOf */.Fg)(context.plan.workload.name);
    if (outgrows !== undefined) {
        context.onFinding({
            id: 'dump-not-restored',
            severity: 'info',
            message: `The last dump was not restored: the container went on, and its ${outgrows} are in no image.`,
            advice: 'With the workload witness the last dump is restored.',
        });
        return now;
    }
    await kill(context, now);
    await sabotage(context, context.plan.sabotage?.beforeSecondRestore, { IMAGES: images });
    return restore(context, cycle, images, before);
}
/** @throws StageError when the container is not restored, or is not the one that was dumped */
async function restore(context, cycle, images, before) {
    const { lxc, plan } = context;
    const result = await checkpoint_attempt(context, 'restore', images, cycle, (limit) => lxc.restore(images, limit));
    cycle.restoreMs = result.ms;
    cycle.restoreStats = statistics(context, images, 'restore', decodeRestoreStats);
    const restored = await running(context, 'After the restore');
    await sabotage(context, plan.sabotage?.afterRestore, { IMAGES: images, PID: String(restored.pid) });
    const init = plan.sabotage === undefined ? restored : await running(context, 'After the restore');
    // Without these two an undisturbed container would pass. In another sandbox pids begin anew.
    if (init.pid === before.init.pid && !plan.mode.restoreElsewhere)
        throw new words_errors/* StageError */.Zu('state', `The container's init is still process ${init.pid}: it was never restored.`);
    if (init.startTime === before.init.startTime) {
        throw new words_errors/* StageError */.Zu('state', `The container's init still has its old start time: it was never restored.`);
    }
    const after = await again('After the restore', () => observe(context, init));
    const versions = {
        container: plan.container,
        cgroup: plan.cgroup,
        lxc: plan.lxc.version,
        criu: plan.criu.version,
        restoreCriu: plan.restoreCriu.version,
        kernel: (0,external_node_os_.release)(),
        shared: (0,namespaces/* sharedWithSandbox */.tf)(before.reading.get(namespaces/* namespaces */.r$.name)),
    };
    compare(context, cycle, before, after, (change) => knownLoss(change, versions, cycle.generation));
    keptAgain(cycle.facts, versions).forEach(context.onFinding);
    return after;
}
/**
 * @param explain why a change was to be expected; null when it was not
 * @throws StageError that names the first fact that is not as it must be
 */
function compare({ plan }, cycle, before, after, explain) {
    cycle.facts = (0,catalogue/* compareFacts */.n6)((0,workloads_all/* definitionOf */.Fg)(plan.workload.name).facts, before.reading, after.reading, plan.facts, explain);
    const changed = cycle.facts.filter(({ outcome }) => outcome === 'changed');
    const [first] = changed;
    if (first !== undefined) {
        const more = changed.length === 1
            ? ''
            : ` (and ${changed.length - 1} more: ${changed
                .slice(1)
                .map(({ name }) => name)
                .join(', ')})`;
        throw new words_errors/* StageError */.Zu('state', `${first.reason}${more}`);
    }
}
/** A passed checkpoint is not needed again, nor its pre-dumps; their logs and statistics stay for the evidence. */
function removePages(images) {
    const checkpoints = (0,external_node_path_.dirname)(images);
    const generation = (0,external_node_path_.basename)(images);
    const folders = (0,external_node_fs_.readdirSync)(checkpoints).filter((name) => name === generation || name.startsWith(`${generation}.`));
    for (const folder of folders.map((name) => (0,external_node_path_.join)(checkpoints, name))) {
        for (const name of (0,external_node_fs_.readdirSync)(folder)) {
            if (name.endsWith('.img') || name.endsWith('.gz'))
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name));
        }
    }
}
//# sourceMappingURL=cycle.js.map
// EXTERNAL MODULE: ./build/core/cell/plan.js
var cell_plan = __nccwpck_require__(5888);
// EXTERNAL MODULE: ./build/host/net-links.js
var net_links = __nccwpck_require__(7992);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __nccwpck_require__(2291);
;// CONCATENATED MODULE: ./build/host/shift-owners.js



/** The set-user-id and set-group-id bits, which go with the owner. */
const SET_ID = 0o6000;
/**
 * Gives a folder and all below it to others. No link is followed. A device is removed: it is the host's, whoever has it, and
 * its new owner could do with it what only root may. What stands for a deleted file of an overlay (0:0) stays.
 *
 * @param folder a copy that nobody but root can change
 */
function shiftOwners(folder, userOf, groupOf) {
    const shifted = new Set();
    const walk = (path) => {
        const stats = (0,external_node_fs_.lstatSync)(path);
        if ((0,device_files/* isDevice */.ZX)(stats)) {
            (0,external_node_fs_.rmSync)(path);
            return;
        }
        // A file of several names is met as often.
        if (stats.nlink === 1 || stats.isDirectory() || isNew(stats, shifted)) {
            (0,external_node_fs_.lchownSync)(path, userOf(stats.uid), groupOf(stats.gid));
            if (!stats.isSymbolicLink() && (stats.mode & SET_ID) !== 0)
                (0,external_node_fs_.chmodSync)(path, stats.mode & 0o7777);
        }
        if (stats.isDirectory())
            for (const name of (0,external_node_fs_.readdirSync)(path))
                walk((0,external_node_path_.join)(path, name));
    };
    walk(folder);
}
function isNew({ dev, ino }, seen) {
    const name = `${dev}:${ino}`;
    return !seen.has(name) && seen.add(name).size > 0;
}
//# sourceMappingURL=shift-owners.js.map
// EXTERNAL MODULE: ./build/words/standing.js
var standing = __nccwpck_require__(7852);
;// CONCATENATED MODULE: ./build/core/cell/unprivileged.js













/** In the sandbox's folder: /run is hidden from CRIU's children in a user namespace, by the folder for iptables' lock. */
const REACHED = 'programs';
const unprivileged_LIMIT_MS = 5000;
/**
 * The folders of programs that PATH begins with. CRIU runs some of them as root of the container: where that may not enter
 * the store, which is its owner's alone, they are reached elsewhere.
 */
function programFolders({ container, lxc, iptables }, folder) {
    if (container === 'privileged')
        return [lxc.path, iptables];
    const programs = Object.entries({ lxc: lxc.path, iptables });
    return [
        mappers(folder),
        ...programs.map(([name, path]) => (isReached(path) ? path : (0,external_node_path_.join)(folder, REACHED, name, (0,external_node_path_.basename)(path)))),
    ];
}
/** Makes those that are not there yet. */
async function makeProgramFolders({ container, lxc, iptables }, folder, env) {
    if (container === 'privileged')
        return;
    (0,external_node_fs_.mkdirSync)(mappers(folder));
    for (const [name, text] of Object.entries(id_map/* ID_MAPPERS */.BC))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(mappers(folder), name), text, { mode: 0o755 });
    const complaint = 'The programs could not be mounted where root of the container reaches them';
    for (const [name, path] of Object.entries({ lxc: lxc.path, iptables })) {
        if (isReached(path))
            continue;
        const prefix = (0,external_node_path_.dirname)(path);
        for (const part of (0,external_node_fs_.readdirSync)(prefix, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
            const point = (0,external_node_path_.join)(folder, REACHED, name, part.name);
            (0,external_node_fs_.mkdirSync)(point, { recursive: true });
            const mount = ['mount', '--bind', (0,external_node_path_.join)(prefix, part.name), point];
            await (0,host_command/* runOrFail */.zi)(mount, { timeoutMs: unprivileged_LIMIT_MS, env, failureClass: 'start', complaint });
        }
    }
}
function mappers(folder) {
    return (0,external_node_path_.join)(folder, 'id-mappers');
}
function isReached(path) {
    return (0,owners/* closedToOthers */.xr)(path) === null;
}
/** Who shares the ids may signal and trace the container's processes, and change its files under our hands. */
function refuseSharedIds() {
    for (const file of ['/etc/subuid', '/etc/subgid']) {
        const name = (0,id_map/* otherOwner */.WI)((0,host_process/* readOrNull */.di)(file) ?? '');
        if (name === null)
            continue;
        const ids = `${id_map/* ID_MAP */.J8.first} to ${id_map/* ID_MAP */.J8.first + id_map/* ID_MAP */.J8.count - 1}`;
        throw new words_errors/* StageError */.Zu('start', `${file} gives ids from ${ids} to ${name}; an unprivileged container of a cell needs them.`);
    }
}
/**
 * Gives a container's root file system to its users on this host.
 *
 * @param map whose it is now, of a container of the user's
 * @throws StageError when users are mapped, and the cell is of a container in which they are not
 */
function giveToMapped(kind, rootfs, map) {
    if (kind === 'unprivileged') {
        refuseSharedIds();
        shiftOwners(rootfs, (uid) => (0,id_map/* mapped */.CV)(uid, 'u', map), (gid) => (0,id_map/* mapped */.CV)(gid, 'g', map));
    }
    else if (map.length > 0) {
        throw new words_errors/* StageError */.Zu('start', 'The config of the container has lxc.idmap: say container: unprivileged (`--unprivileged`).');
    }
}
/**
 * What the sandbox spares an unprivileged container, whose network is alone there but for a bridge with an index of its own.
 *
 * @param init the container's init
 */
function sparedLinks(plan, init) {
    const failure = FAILURES.find(({ id }) => id === 'link-index-taken');
    const criu = plan.restoreCriu.version;
    const here = { ...circumstances(plan), phase: 'restore', criu, restored: false, hung: false };
    if (plan.container === 'privileged' || failure === undefined || !canApply(failure, here))
        return [];
    const taken = Object.entries((0,net_links/* linksOf */.h)(init)).filter(([index, name]) => name !== 'lo' && Number(index) in plan.hostLinks);
    return taken.map(([index, name]) => ({
        id: standing/* LINK_ON_THE_HOST */.O9,
        severity: 'warning',
        message: `On this host, and not in the sandbox, ${plan.hostLinks[Number(index)]} has the index of the container's ${name}, ${index}: outside of the sandbox CRIU ${criu} cannot restore such a container here.`,
        evidence: failure.cause,
        advice: remedy(failure),
    }));
}
//# sourceMappingURL=unprivileged.js.map
;// CONCATENATED MODULE: ./build/core/cell/elsewhere.js










/**
 * What is another in another sandbox, by fact, and how it is called there: the one change that is expected of a restore
 * elsewhere. Whatever else changes is a change.
 */
const OF_THE_PLACE = {
    cgroups: [cgroupOf],
    // A cgroup that is mounted; the folder on the host's disk that is mounted as the root, and what stands in for devices in a
    // container of the user's.
    mounts: [cgroupOf, (id) => `/${id}/`],
};
/** The same of a dump, which has the names of cgroups without a path, too, and the folder of the root. */
const OF_DUMPS = [(id) => cgroupOf(id).slice(1), (id) => `/${id}/`];
/** LXC calls a container's cgroup by the container, which is called by the sandbox. */
function cgroupOf(id) {
    return `/lxc.payload.${(0,cell_plan/* containerName */.x)(id)}`;
}
/** The first half of a cycle: the container is dumped and stopped, and has to go elsewhere. Null when it could not be. */
async function leave(context, folder, generation, before, cell) {
    const { cycle, explainedBy } = await beginCycle(context, generation, before);
    if (cycle.failureClass !== null || cycle.cause !== null)
        return { cycle, after: null, explainedBy };
    const { attributes } = context;
    return {
        ...cell,
        folder,
        config: (0,external_node_fs_.readFileSync)(context.lxc.configFile, 'utf8'),
        cycle,
        before: { init: before.init, reading: [...before.reading] },
        marks: [...context.marks],
        busy: [...context.busy],
        inventory: [...context.inventory],
        attributes: { set: attributes.set, ofNew: [...attributes.ofNew] },
        carried: context.workload.carried?.() ?? null,
    };
}
/** The second half: in a sandbox of which the container knows nothing, it is restored, and compared. */
async function arrive(context, folder, handover) {
    const { cycle } = handover;
    try {
        const before = await furnish(context, folder, handover);
        const [there, here] = [handover.folder, folder].map((each) => (0,external_node_path_.basename)(each));
        bringDump(context, imagesOf(context, cycle), (text) => renamed(text, OF_DUMPS, there, here));
        return await finishCycle(context, cycle, before);
    }
    catch (error) {
        return { cycle, after: null, explainedBy: failed(cycle, error) };
    }
}
/** Makes the sandbox ready for the container. What was read before the dump, as it has to be here. */
async function furnish(context, folder, handover) {
    const { plan, env, workload, lxc, rootfs, bridge, call } = context;
    await makeProgramFolders(plan, folder, env);
    (0,snapshot/* captureMounts */.vm)(folder, 'sandbox', 'self');
    await (0,network/* makeBridge */.wE)(bridge, plan.container, env);
    if (call !== null)
        await (0,clients/* join */.fj)(call, bridge);
    workload.moved?.(rootfs, handover.carried);
    const { container } = workload;
    if (container.kind === 'taken')
        await (0,network/* addNeighbours */.SW)(bridge, container.neighbours, env);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'mount-point'));
    (0,external_node_fs_.writeFileSync)(lxc.configFile, configInPlace(handover, folder, bridge));
    const [there, here] = [handover.folder, folder].map((each) => (0,external_node_path_.basename)(each));
    context.marks = new Set(handover.marks);
    context.busy = new Set(handover.busy);
    context.attributes = { set: handover.attributes.set, ofNew: new Map(handover.attributes.ofNew) };
    const expected = handover.inventory
        .filter((each) => !each.startsWith('mount '))
        .map((each) => each === `link ${(0,network/* bridgeOf */.Xd)(handover.place)}`
        ? `link ${bridge}`
        : each.replaceAll((0,cell_plan/* containerName */.x)(there), (0,cell_plan/* containerName */.x)(here)));
    context.inventory = new Set([...expected, ...ownMounts()]);
    return { init: handover.before.init, reading: inPlace(handover.before.reading, there, here) };
}
/** The container's config, as it has to be in another sandbox, with this folder and this bridge. */
function configInPlace(handover, folder, bridge) {
    const link = new RegExp(`^(\\s*lxc\\.net\\.\\d+\\.link\\s*=\\s*)${(0,network/* bridgeOf */.Xd)(handover.place)}\\s*$`, 'gm');
    // By functions: in a text `$` would stand for something else, and a folder may be called so.
    return handover.config
        .replaceAll(handover.folder, () => folder)
        .replace(link, (_line, key) => `${key}${bridge}`);
}
/** A reading, as it would be in another sandbox. */
function inPlace(reading, there, here) {
    return new Map(reading.map(([fact, value]) => {
        const names = OF_THE_PLACE[fact] ?? [];
        if (names.length === 0)
            return [fact, value];
        return [fact, JSON.parse(renamed(JSON.stringify(value), names, there, here))];
    }));
}
function renamed(text, names, there, here) {
    return names.reduce((all, named) => all.replaceAll(named(there), named(here)), text);
}
//# sourceMappingURL=elsewhere.js.map
;// CONCATENATED MODULE: ./build/core/cell/container-run.js
































const CHECK_LIMIT_MS = 10_000;
/**
 * One cell, from inside its sandbox: a container is started, and checkpointed and restored `cycles` times. Where it is to be
 * restored elsewhere, the part of the cell that is in this sandbox: from the start or the restore to the next dump, or to the end.
 *
 * @param folder the sandbox's, empty but for what made it and what was moved there
 * @param call asks clients in a sandbox of their own
 */
async function runCell({ plan, handover }, id, folder, emit, call) {
    const deadline = handover?.deadline ?? (0,fact/* hostClock */.j0)() + plan.timeoutMs;
    const place = handover === null ? 0 : handover.place + 1;
    const timings = handover?.timings ?? {};
    const observer = {
        remainingMs: () => deadline - (0,fact/* hostClock */.j0)(),
        onFinding: (finding) => emit({ type: 'finding', finding }),
    };
    const context = cellContext(plan, id, folder, observer, { place, call: (0,clients/* hasClients */.H1)(plan) ? call : null });
    const { env } = context;
    let hasCycled = handover !== null;
    try {
        let generation = null;
        if (handover === null) {
            emit({ type: 'stage', stage: 'start' });
            const started = performance.now();
            generation = await startCell(context, folder);
            timings.start = performance.now() - started;
        }
        const began = handover?.began ?? (0,fact/* hostClock */.j0)();
        for (let number = handover?.cycle.generation ?? 1; number <= plan.cycles; number++) {
            emit({ type: 'stage', stage: 'cycle', generation: number });
            if (plan.mode.fresh && number > 1 && generation !== null)
                generation = await another(context, generation);
            let concluded;
            if (generation === null) {
                concluded = await arrive(context, folder, handover);
            }
            else if (plan.mode.restoreElsewhere) {
                const left = await leave(context, folder, number, generation, { place, began, deadline, timings });
                if ('folder' in left) {
                    emit({ type: 'moved', handover: left });
                    return;
                }
                concluded = left;
            }
            else {
                concluded = await runCycle(context, number, generation);
            }
            const { cycle, after, explainedBy } = concluded;
            timings.cycles = (0,fact/* hostClock */.j0)() - began;
            emit({ type: 'cycle', cycle });
            if (after === null) {
                await (0,snapshot/* captureCriuCheck */.ur)(folder, cycle.failureClass === 'restore' ? plan.restoreCriu : plan.criu, env);
                emit({ type: 'end', failureClass: cycle.failureClass, cause: cycle.cause, explainedBy, timings });
                return;
            }
            generation = after;
            hasCycled = true;
        }
        const { pid } = generation.init;
        const tests = await again('After the last cycle', async () => context.workload.finish?.(pid, context.remainingMs()));
        if (tests !== undefined)
            emit({ type: 'tests', tests });
        await kill(context, generation);
        emit({ type: 'end', failureClass: null, cause: null, explainedBy: null, timings });
    }
    catch (error) {
        if (!(error instanceof words_errors/* StageError */.Zu))
            throw error;
        await (0,snapshot/* captureCriuCheck */.ur)(folder, plan.criu, env);
        // Until the first dump nothing is said about checkpoint/restore.
        const failureClass = hasCycled ? error.failureClass : 'start';
        emit({ type: 'end', failureClass, cause: error.message, explainedBy: error.explainedBy, timings });
    }
}
/**
 * What a cell works with, before anything is started.
 *
 * @param among `place`: which sandbox of the cell this is, from 0; `call`: asks its clients, where they are in another
 */
function cellContext(plan, id, folder, observer, among = { place: 0, call: null }) {
    const { call } = among;
    const name = (0,cell_plan/* containerName */.x)(id);
    const bridge = (0,network/* bridgeOf */.Xd)(among.place);
    const env = environment(plan, folder, name);
    return {
        plan,
        workload: (0,workloads_all/* definitionOf */.Fg)(plan.workload.name).make(plan.workload, {
            folder,
            busybox: plan.busybox,
            ends: (0,clients/* endsOf */.oI)(plan, bridge),
            call,
            env,
            container: plan.container,
            readyLimitMs: plan.timeoutMs / 2,
        }),
        lxc: new Lxc(plan.lxc.path, folder, name, env),
        env,
        lookingEnv: {
            ...env,
            PATH: `${plan.restoreLxc.path}:${env['PATH']}`,
            LD_LIBRARY_PATH: (0,prefix/* libraryFolders */.B)(plan.restoreLxc.path).join(':'),
        },
        bridge,
        call,
        marks: new Set(),
        attributes: { set: [], ofNew: new Map() },
        busy: new Set(),
        dumped: null,
        inventory: new Set(),
        rootfs: (0,external_node_path_.join)(folder, 'rootfs'),
        images: (0,external_node_path_.join)(folder, 'images'),
        ...observer,
    };
}
/** The container of a cell, started, and all of its facts read. */
async function startCell(context, folder) {
    const { plan, env, workload, onFinding } = context;
    await makeProgramFolders(plan, folder, env);
    (0,snapshot/* captureMounts */.vm)(folder, 'sandbox', 'self');
    // CRIU looks for what it can do with a TCP socket, too, and needs a network for that.
    await (0,network/* makeBridge */.wE)(context.bridge, plan.container, env);
    if (context.call !== null)
        await (0,clients/* join */.fj)(context.call, context.bridge);
    // CRIU's own check fills its cache of kernel features on the way, which dump and restore then find.
    const [findings, generation] = await Promise.all([
        criuChecks(plan, env),
        prepare(context, folder)
            .then(() => start(context))
            .then(() => begin(context)),
    ]);
    for (const finding of [...findings, ...(workload.finding === undefined ? [] : [workload.finding])])
        onFinding(finding);
    (0,snapshot/* captureMounts */.vm)(folder, 'container', generation.init.pid);
    sparedLinks(plan, generation.init.pid).forEach(onFinding);
    context.busy = busyThreads(generation);
    context.inventory = await takeInventory(context, generation.init.pid);
    return generation;
}
/** Makes all that the container is started from. */
async function prepare(context, folder) {
    const { plan, workload, lxc, env, rootfs } = context;
    const ofNew = (0,cgroups/* newCgroup */.T1)(plan.cgroup);
    const mountPoint = (0,external_node_path_.join)(folder, 'mount-point');
    await workload.fill(rootfs);
    (0,external_node_fs_.mkdirSync)(mountPoint);
    const { container } = workload;
    if (plan.apparmor === 'default')
        await loadProfiles(plan.lxc, env);
    giveToMapped(plan.container, rootfs, container.kind === 'taken' ? container.idMap : []);
    const delta = container.kind === 'taken' && container.isOverlay ? (0,external_node_path_.join)(folder, workload_workload/* DELTA */.HZ) : null;
    if (delta !== null) {
        (0,external_node_fs_.mkdirSync)(delta);
        giveToMapped(plan.container, delta, container.kind === 'taken' ? container.idMap : []);
    }
    if (container.kind === 'taken')
        await (0,network/* addNeighbours */.SW)(context.bridge, container.neighbours, env);
    const config = container.kind === 'taken'
        ? takenConfig(rootfs, delta, mountPoint, plan.container, container.lines)
        : containerConfig({
            name: lxc.name,
            kind: plan.container,
            isConfined: isConfined(plan, workload),
            lastCapability: Number((0,external_node_fs_.readFileSync)('/proc/sys/kernel/cap_last_cap', 'utf8')),
            cgroup: plan.cgroup,
            rootfs,
            mountPoint,
            init: container.init,
            limits: container.limits,
            more: container.config,
            attributes: new Set(ofNew.keys()),
            ioLimit: plan.cgroup === 'v2' ? (0,cgroups/* highIoLimit */.cb)() : null,
            apparmor: plan.features.apparmor.has === true ? plan.apparmor : null,
            ipv6: (0,network/* hasIpv6 */.Yy)(),
        });
    (0,external_node_fs_.writeFileSync)(lxc.configFile, config + (plan.sabotage?.config ?? ''));
    context.attributes = { set: [], ofNew };
}
async function start(context) {
    const { plan, lxc } = context;
    await sabotage(context, plan.sabotage?.beforeStart, {});
    const limit = Math.min(plan.timeoutMs, 20_000);
    const result = await lxc.start(limit);
    if (result.code !== 0) {
        const line = (0,host_command/* tail */.RT)(result);
        const { cause, finding } = diagnose(`The container could not be started (${result.ended})`, [...lxcErrors(lxc.log), { line, around: [line] }], { ...circumstances(plan), phase: 'start', criu: plan.criu.version, restored: false, hung: false });
        context.onFinding(finding);
        throw new words_errors/* StageError */.Zu('start', cause, { explainedBy: finding.id });
    }
}
/** The container as it is when it has been started: marked, and all its facts read. */
async function begin(context) {
    const init = await running(context, 'After the start');
    const { attributes, lxc, plan, workload } = context;
    // LXC has read it, and all that it includes.
    context.attributes = { ...attributes, set: (0,config_file/* cgroupAttributesSet */.k3)(lxc.configFile, plan.cgroup) };
    const { env } = context;
    const isTaken = workload.container.kind === 'taken';
    const mark = async () => (isTaken ? (0,marks/* findMarks */.Co)(init.pid, env) : (0,marks/* setMarks */.bk)(init.pid, plan.container, env));
    context.marks = await whileAlive(context, init, 'While it was marked', mark);
    const generation = await observe(context, init);
    // Of the user's own lines of config it may have no network at all.
    if (plan.workload.name !== 'command' && generation.reading.get('reachable') !== true) {
        throw new words_errors/* StageError */.Zu('start', 'The container does not answer a ping from the bridge before the dump.');
    }
    return generation;
}
/** A new container in place of one that has done its cycle. */
async function another(context, old) {
    await kill(context, old);
    await context.workload.forget?.();
    context.dumped = null;
    await start(context);
    const fresh = await begin(context);
    const [nonce, before] = [fresh, old].map(({ reading }) => reading.get('memory'));
    if (nonce === undefined || nonce !== before)
        return fresh;
    throw new words_errors/* StageError */.Zu('start', 'The new container remembers the nonce of the one before: it is not new.');
}
/** What each CRIU of the cell has against this kernel. It does not decide: the cycle does. */
async function criuChecks({ criu, restoreCriu }, env) {
    const found = [await criuCheck(criu, env)];
    if (restoreCriu.path !== criu.path)
        found.push(await criuCheck(restoreCriu, env));
    return found.filter((finding) => finding !== null);
}
/** Null when it sees nothing wrong. */
async function criuCheck(criu, env) {
    const check = (env) => (0,host_command/* run */.eF)(['criu', 'check'], { timeoutMs: CHECK_LIMIT_MS, env });
    const result = await (0,with_criu/* withCriu */.g)(criu, env, check);
    if (result.code === 0)
        return null;
    return {
        id: 'criu-check',
        severity: 'warning',
        message: `\`criu check\` says that CRIU ${criu.version} cannot work with this kernel (${result.ended}).`,
        evidence: (0,host_command/* tail */.RT)(result, 5),
    };
}
/** Those that are here, handed down or not. */
function controllers(cgroup) {
    const names = cgroup === 'v2'
        ? (0,external_node_fs_.readFileSync)('/sys/fs/cgroup/cgroup.controllers', 'utf8').trim().split(' ')
        : (0,cgroups/* hierarchies */.a2)().flatMap(({ name }) => name.split(','));
    return names.filter((name) => name !== '');
}
/** LXC as it is under test, before anything that the host has, and no settings of the user's. */
function environment(plan, folder, name) {
    const criuOptions = (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.criuOptions);
    const cgroup = (0,external_node_fs_.readFileSync)('/proc/self/cgroup', 'utf8');
    const options = optionsFile(plan.cgroup, controllers(plan.cgroup), cgroup, name);
    (0,external_node_fs_.writeFileSync)(criuOptions, options + (plan.sabotage?.options ?? ''));
    return {
        PATH: [...programFolders(plan, folder), ...(0,inspect/* searchPath */.oe)()].join(':'),
        LD_LIBRARY_PATH: (0,prefix/* libraryFolders */.B)(plan.lxc.path).join(':'),
        HOME: folder,
        CRIU_CONFIG_FILE: criuOptions,
    };
}
//# sourceMappingURL=container-run.js.map

/***/ }),

/***/ 6126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fe: () => (/* binding */ describeMachine),
  hx: () => (/* binding */ gatherEvidence),
  EM: () => (/* binding */ notKept),
  zD: () => (/* binding */ notKeptFor)
});

// UNUSED EXPORTS: json, reason

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/kernel-config.js + 1 modules
var kernel_config = __nccwpck_require__(1273);
// EXTERNAL MODULE: ./build/host/process.js
var process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/host/description.js





/** Distribution, kernel, and which cgroup hierarchies there are with which controllers, a line each. */
function describeHost() {
    const distribution = (0,process/* readOrNull */.di)('/etc/os-release')?.match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1] ?? 'unknown';
    const cgroups = (0,host_cgroups/* hierarchies */.a2)().map(({ version, name, mountPoint }) => {
        const controllers = version === 'v1' ? name : (0,process/* readOrNull */.di)((0,external_node_path_.join)(mountPoint, 'cgroup.controllers'))?.trim();
        return `cgroup ${version} ${mountPoint}: ${controllers || 'no controllers'}`;
    });
    return [`distribution: ${distribution}`, `kernel: ${(0,external_node_os_.release)()}`, ...cgroups, ''].join('\n');
}
/** The running kernel's configuration; where it cannot be read, a line that says so. */
function kernelConfig() {
    return (0,kernel_config/* readKernelConfig */.iF)() ?? `None of these can be read here: ${kernel_config/* CONFIG_FILES */.n0.join(', ')}.\n`;
}
//# sourceMappingURL=description.js.map
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __nccwpck_require__(3743);
// EXTERNAL MODULE: ./build/core/cell/bug.js
var bug = __nccwpck_require__(9341);
// EXTERNAL MODULE: ./build/core/cell/snapshot.js
var snapshot = __nccwpck_require__(1579);
;// CONCATENATED MODULE: ./build/core/cell/evidence.js








/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;
/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;
/** Files that a finding names. */
const SHOWN = 10;
/**
 * Copies what explains a cell into a folder in the sandbox's, readable for whoever may enter that. Nothing is
 * redacted yet. What cannot be copied is left out.
 *
 * @param kernelLines what the kernel said meanwhile; null when that cannot be read
 * @returns that folder, and what was left out, each with its reason
 */
function gatherEvidence(folder, plan, kernelLines) {
    const evidence = (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.folder);
    const lost = [];
    const write = (name, make) => {
        try {
            const to = (0,external_node_path_.join)(evidence, name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
            (0,external_node_fs_.writeFileSync)(to, make(), { mode: 0o644 });
        }
        catch (error) {
            if ((0,errors/* isMistake */.VF)(error))
                throw error;
            lost.push(`${name} (${reason(error)})`);
        }
    };
    const copy = (from, to, which) => {
        for (const name of list(folder, from, lost).filter((each) => which instanceof RegExp ? which.test(each) : which.includes(each))) {
            write((0,external_node_path_.join)(to, name), () => ends(folder, (0,external_node_path_.join)(from, name)));
        }
    };
    write(evidence_files/* EVIDENCE */.S4.plan, () => json(plan));
    write(evidence_files/* EVIDENCE */.S4.kernelLog, () => kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''));
    copy('', '', [evidence_files/* EVIDENCE */.S4.lxcLog, evidence_files/* EVIDENCE */.S4.criuOptions, evidence_files/* EVIDENCE */.S4.commandOutput, evidence_files/* EVIDENCE */.S4.commands]);
    copy(evidence_files/* EVIDENCE */.S4.outputs, evidence_files/* EVIDENCE */.S4.outputs, /./);
    copy(snapshot/* SCENE */.Fx, '', /./);
    copy('rootfs', '', [evidence_files/* EVIDENCE */.S4.startLog]);
    if (plan.workload.name === 'zdtm') {
        const zdtm = (0,external_node_path_.join)('rootfs', 'zdtm');
        for (const test of list(folder, zdtm, lost))
            copy((0,external_node_path_.join)(zdtm, test), (0,external_node_path_.join)(evidence_files/* EVIDENCE */.S4.zdtm, test), /\.out(\.inprogress)?$/);
    }
    for (const name of list(folder, 'lxc', lost))
        copy((0,external_node_path_.join)('lxc', name), '', [evidence_files/* EVIDENCE */.S4.containerConfig]);
    for (const generation of list(folder, 'images', lost)) {
        copy((0,external_node_path_.join)('images', generation), (0,evidence_files/* generationFolder */.hd)(generation), KEPT);
    }
    return { evidence, lost };
}
/** In a virtual machine: adds what is known of it as a host, which nobody outside can read. */
function describeMachine(evidence) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(evidence, evidence_files/* EVIDENCE */.S4.host), describeHost(), { mode: 0o644 });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(evidence, evidence_files/* EVIDENCE */.S4.kernelConfig), kernelConfig(), { mode: 0o644 });
}
/** The evidence is no reason to lose the verdict. */
function notKept(lost) {
    const [first] = lost;
    if (first === undefined)
        return [];
    const hidden = lost.length - SHOWN;
    return [
        {
            id: 'evidence-not-kept',
            severity: 'warning',
            message: `Not all of the evidence could be kept: ${first}${lost.length === 1 ? '' : `, and ${lost.length - 1} more`}.`,
            ...(lost.length === 1
                ? {}
                : { evidence: [...lost.slice(0, SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n') }),
        },
    ];
}
/** Why the evidence, or all of it, is not there: of a mistake of ours that it is one. */
function notKeptFor(error) {
    return (0,errors/* isMistake */.VF)(error) ? [(0,bug/* bug */.j)(error)] : notKept([reason(error)]);
}
/** Without its path, which is told beside it. */
function reason(error) {
    const { code, cause, message } = error;
    if (error instanceof read_inside/* Unreadable */.IO)
        return message.replace(/\.$/, '');
    return code ?? cause?.code ?? message;
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
/**
 * Of a file that is too long its beginning and its end: a CRIU that hangs may write gigabytes. In whole lines, so that no
 * half of a secret is left to be overlooked.
 */
function ends(folder, path) {
    return (0,read_inside/* openInside */.X$)(folder, path, {}, ({ fd, size }) => {
        if (size <= 2 * END_BYTES)
            return (0,read_inside/* readPart */.on)(fd, 0, size);
        const first = (0,read_inside/* readPart */.on)(fd, 0, END_BYTES);
        const last = (0,read_inside/* readPart */.on)(fd, size - END_BYTES, size);
        const head = first.subarray(0, first.lastIndexOf('\n') + 1);
        const tail = last.subarray(last.indexOf('\n') + 1);
        const gap = Buffer.from(`… ${size - head.length - tail.length} bytes left out …\n`);
        return Buffer.concat([head, gap, tail]);
    });
}
/** Names in a folder; none of what is no folder. */
function list(folder, path, lost) {
    try {
        return (0,read_inside/* listInside */.Vg)(folder, path);
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
            lost.push(error.message);
        return [];
    }
}
//# sourceMappingURL=evidence.js.map

/***/ }),

/***/ 9647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ tryForeign)
/* harmony export */ });
/* unused harmony export foreignOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4482);
/* harmony import */ var _provide_prefix_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4446);



const LIMIT_MS = 20_000;
const PROGRAM = { lxc: 'lxc-start' };
/** What of a plan is linked with libraries of the host that built it: all but the archive's, which brings its own. */
function foreignOf({ criu, restoreCriu, lxc, restoreLxc }) {
    return [...new Set([criu, restoreCriu, lxc, restoreLxc])].filter(({ provider }) => provider !== 'apt');
}
/**
 * Runs what was built on another host, as far as it takes to see that it runs.
 *
 * @throws StageError of the class `provide`: its libraries are not those of this machine
 */
async function tryForeign(components) {
    for (const { name, version, path } of components) {
        const program = PROGRAM[name] ?? name;
        await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)([(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, program), '--version'], {
            failureClass: 'provide',
            complaint: `${path} has a ${program} ${version} that does not run with the libraries of the virtual machine`,
            timeoutMs: LIMIT_MS,
            env: { ...process.env, LD_LIBRARY_PATH: (0,_provide_prefix_js__WEBPACK_IMPORTED_MODULE_2__/* .libraryFolders */ .B)(path).join(':') },
        });
    }
}
//# sourceMappingURL=foreign.js.map

/***/ }),

/***/ 5888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ containerName)
/* harmony export */ });
/** What the container of a sandbox is called: short, and no other has it. */
function containerName(sandboxId) {
    return sandboxId.split('.').at(-1);
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 3377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ runInSandbox)
});

// UNUSED EXPORTS: filesOfPlan

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/diagnosis/crash.js
var crash = __nccwpck_require__(4937);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
// EXTERNAL MODULE: ./build/host/process-table.js
var process_table = __nccwpck_require__(7971);
;// CONCATENATED MODULE: ./build/host/residents.js




/** Who lives, or has lived, in the sandboxes of a cell, seen from outside of it. What lives shorter than a look is not seen. */
class Residents {
    /** By pid. */
    seen = new Map();
    names = new Map();
    others = new Set();
    /** Who was not in the sandbox at the last look: a process of others, or one that has just been made in it. */
    outside = new Set();
    at;
    constructor(at) {
        this.at = at;
    }
    look() {
        for (const pid of this.at.ours()) {
            const worker = this.at.worker(pid);
            this.seen.set(pid, worker);
            this.names.set(this.at.name(pid), worker);
        }
        const outside = new Set(this.at.all().filter((pid) => !this.seen.has(pid)));
        for (const pid of outside)
            if (this.outside.has(pid) || this.at.isOfAnother(pid))
                this.others.add(pid);
        this.outside = outside;
    }
    /** A process of this name died in the sandbox, whether it was seen or not. */
    died(name) {
        if (!this.names.has(name))
            this.names.set(name, programNamed(name) ?? 'container');
    }
    /**
     * Whose work one did that was not seen in the sandbox, by its name, where nobody else has such a program.
     *
     * @param line in which the kernel tells of it
     * @returns null when that is not known
     */
    whoWas(pid, name, line) {
        if (this.others.has(pid))
            return null;
        const worker = programNamed(line) ?? this.names.get(name) ?? null;
        const isOfTools = worker === 'criu' || worker === 'lxc';
        const isElsewhere = (other) => !this.seen.has(other) && (this.at.name(other) === name || (isOfTools && this.at.program(other) !== 'other'));
        return worker === null || this.at.all().some(isElsewhere) ? null : worker;
    }
}
/** @param cgroups folder of each sandbox's cgroup, in any hierarchy; there may come more */
function lookAtHost(cgroups) {
    return {
        ours: () => cgroups.flatMap(host_cgroups/* processesIn */.rD),
        all: host_process/* processIds */.Uj,
        isOfAnother: (pid) => sandboxesOf((0,host_process/* readOrNull */.di)(`/proc/${pid}/cgroup`) ?? '').some((name) => !cgroups.some((folder) => (0,external_node_path_.basename)(folder) === name)),
        worker: remembered(workerOf),
        program: process_table/* programOf */.oQ,
        name: (pid) => (0,host_process/* readOrNull */.di)(`/proc/${pid}/comm`)?.trimEnd() ?? '',
    };
}
/**
 * Names of the sandboxes' cgroups that a process is in.
 *
 * @param text /proc/PID/cgroup
 */
function sandboxesOf(text) {
    return text.match(/(?<=\/)criu-lxc-test\.[^/\n]+/g) ?? [];
}
/** Asks anew once a process runs another program: what was asked takes long where its memory is worked on. */
function remembered(ask) {
    const known = new Map();
    return (pid) => {
        const image = imageOf(pid);
        const last = known.get(pid);
        if (image !== null && image === last?.image)
            return last.worker;
        const worker = ask(pid);
        if (image !== null)
            known.set(pid, { image, worker });
        return worker;
    };
}
/** Fields of /proc/PID/stat: its name and start time, and where its code, its stack and its arguments begin and end. */
const IMAGE = [1, 21, 25, 26, 27, 47, 48];
const STACK = 27;
/** Another with each exec, and when CRIU makes a restored process of its own. Null where the kernel does not tell. */
function imageOf(pid) {
    const fields = (0,host_process/* statFields */.qV)(pid);
    return fields === null || fields[STACK] === '0' ? null : IMAGE.map((at) => fields[at]).join(' ');
}
/** Processes of the container are in a pid namespace below that of the sandbox, which is below ours. */
function workerOf(pid) {
    const isInside = ((0,host_process/* statusField */.DX)(pid, 'NSpid')?.split(/\s+/).length ?? 0) > 2;
    const program = (0,process_table/* programOf */.oQ)(pid);
    return isInside && program !== 'criu' ? 'container' : program;
}
/** By a line of the kernel, or a name: a program of the store may be called by its dynamic loader. */
function programNamed(text) {
    if (/\blxc-\w+(\[|$)/.test(text))
        return 'lxc';
    return /\bcriu(\[|$)/.test(text) ? 'criu' : null;
}
//# sourceMappingURL=residents.js.map
;// CONCATENATED MODULE: ./build/host/kernel-log.js


/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;
/** Lines that are kept; of more the last. */
const MOST = 10_000;
/** What lives shorter may not have been seen, and is known by its name alone. */
const LOOK_MS = 100;
/** The kernel tells pids of this namespace: PROC_PID_INIT_INO. */
const INITIAL_PIDS = 'pid:[4026531836]';
/** Lines of a report, from the one that begins it to the one that says whose work it was. */
const REPORT_LINES = 30;
/** What looks like a fault and is none. */
const HARMLESS = [
    {
        pattern: /general protection fault .*\berror:402\b/,
        reason: 'CRIU calls `int 0x80`, whose vector this is, to learn whether the kernel runs 32-bit programs.',
    },
    {
        pattern: /\bapparmor="STATUS"/,
        reason: 'AppArmor tells that a profile was loaded, replaced or removed.',
    },
];
/** A program died of a fault of its own. */
const DEATH = /^(?:traps: )?(.+?)\[(\d+)\]:? .*(segfault|general protection|invalid opcode|divide error|stack segment|alignment check|unhandled)/;
/** What the kernel calls CRIU: a program of the store by its dynamic loader. */
const OF_CRIU = /^(criu|ld-)/;
/** Something went wrong in the kernel itself. */
const ALARMS = [
    /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
    /INFO: .*(blocked for more than|stall)/,
];
/** Where such a line, or one of its report, tells in which process: `PID: 77`, `pid=77`, `task criu:77 blocked`, `[criu:77]`. */
const WHOSE = /\b(?:PID: |pid=)(\d+)|\btask \S+:(\d+) blocked|\[[^\]:]+:(\d+)\]/;
/** The kernel's log from now on, and the processes of the sandboxes of one cell. Needs root where `kernel.dmesg_restrict` is set. */
class KernelLog {
    fd;
    ids = [];
    cgroups = [];
    heard = [];
    count = 0;
    residents;
    timer;
    /** @throws Error when it cannot be read here, as in many containers */
    constructor() {
        this.fd = (0,external_node_fs_.openSync)('/dev/kmsg', external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        this.records();
        this.residents = new Residents(lookAtHost(this.cgroups));
        if ((0,external_node_fs_.readlinkSync)('/proc/self/ns/pid') !== INITIAL_PIDS)
            return;
        this.timer = setInterval(() => this.residents.look(), LOOK_MS).unref();
    }
    /** A process of this name died in a sandbox: its core file lies there. */
    died(name) {
        this.residents.died(name);
    }
    /**
     * @param id of a sandbox
     * @param cgroup folder of its cgroup, in any hierarchy
     */
    follow(id, cgroup) {
        this.ids.push(id);
        if (cgroup !== undefined)
            this.cgroups.push(cgroup);
    }
    /** Nobody lives there any more. */
    leave(cgroup) {
        const at = cgroup === undefined ? -1 : this.cgroups.indexOf(cgroup);
        if (at >= 0)
            this.cgroups.splice(at, 1);
    }
    /** How many lines there were until now. */
    now() {
        this.listen();
        return this.count;
    }
    /** The lines from then on, but those of programs that write to this log, what is harmless, and the faults of others. */
    since(then) {
        return this.judged(then).flatMap(({ line, kind, isOthers }) => (isOthers && kind !== 'other' ? [] : [line]));
    }
    /** What the lines from then on tell of faults, and of the sandbox. */
    told(then) {
        return this.judged(then).filter(({ isOurs, kind }) => isOurs || kind !== 'other');
    }
    close() {
        clearInterval(this.timer);
        (0,external_node_fs_.closeSync)(this.fd);
    }
    judged(then) {
        this.listen();
        const lines = this.heard.slice(Math.max(0, this.heard.length - (this.count - then)));
        return judge(lines, this.ids, this.residents.seen, (...death) => this.residents.whoWas(...death));
    }
    listen() {
        const lines = this.records()
            .map(ownLine)
            .filter((line) => line !== null);
        this.count += lines.length;
        this.heard = [...this.heard, ...lines].slice(-MOST);
    }
    records() {
        const found = [];
        const buffer = Buffer.alloc(RECORD_BYTES);
        for (;;) {
            try {
                found.push(buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(this.fd, buffer)));
            }
            catch (error) {
                // Records were overwritten before we came to read them: the next read goes on with the oldest.
                if (error.code !== 'EPIPE')
                    return found;
            }
        }
    }
}
/**
 * What each line tells, but those that are harmless.
 *
 * @param ids of the sandboxes
 * @param seen their processes, by the pids that the kernel tells
 * @param unseen whose one of the others is that died, by its pid and name, and the line; null when that is not known
 */
function judge(lines, ids, seen, unseen = () => null) {
    return lines.flatMap((line, at) => {
        if (HARMLESS.some(({ pattern }) => pattern.test(line)))
            return [];
        const death = line.match(DEATH);
        const kind = death !== null ? 'death' : isAlarm(line) ? 'alarm' : 'other';
        const pid = death !== null ? Number(death[2]) : whose(kind === 'alarm' ? reportAt(lines, at) : [line]);
        const was = pid === null ? null : (seen.get(pid) ?? (death === null ? null : unseen(pid, death[1], line)));
        // Seen last while CRIU restored it: one that has its own name again is the container's.
        const isRestored = was === 'criu' && death !== null && !OF_CRIU.test(death[1] ?? '');
        // Seen last before LXC's child became CRIU.
        const hasBecomeCriu = was === 'lxc' && death !== null && /\bcriu\[/.test(line);
        const worker = isRestored ? 'container' : hasBecomeCriu ? 'criu' : was;
        const isOurs = worker !== null || ids.some((id) => line.includes(id));
        return [{ line, kind, worker, isOurs, isOthers: pid !== null && !isOurs }];
    });
}
/** One line for those that differ in numbers alone, with how many there are. */
function withoutRepeats(lines) {
    const groups = new Map();
    for (const line of lines) {
        const key = line.replaceAll(/\b(0x)?[0-9a-f]*\d[0-9a-f]*\b/g, '#');
        groups.set(key, { line: groups.get(key)?.line ?? line, count: (groups.get(key)?.count ?? 0) + 1 });
    }
    return [...groups.values()].map(({ line, count }) => (count === 1 ? line : `${line} (${count} times)`));
}
/**
 * The line of a record, when it is the kernel's own; else null.
 *
 * @param record `PRIORITY,SEQUENCE,MICROSECONDS,FLAGS;LINE` and continuation lines
 */
function ownLine(record) {
    const [, priority, line] = record.match(/^(\d+),[^;]*;([^\n]*)/) ?? [];
    // The facility; 0 is the kernel, the others are programs that write to its log.
    return line !== undefined && Number(priority) >> 3 === 0 ? line : null;
}
function isAlarm(line) {
    return ALARMS.some((pattern) => pattern.test(line));
}
/** An alarm and what stands below it, as far as the process that it tells of. */
function reportAt(lines, at) {
    return lines.slice(at, at + REPORT_LINES);
}
/** The first pid that is told; null when none is. */
function whose(lines) {
    const told = lines.map((line) => line.match(WHOSE)).find((match) => match !== null);
    return told === undefined ? null : Number(told[1] ?? told[2] ?? told[3]);
}
//# sourceMappingURL=kernel-log.js.map
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __nccwpck_require__(6748);
;// CONCATENATED MODULE: ./build/diagnosis/kernel.js


/** Lines of what the kernel said. */
const SHOWN = 10;
/** What is said of a process of the sandbox that died of a fault of its own. */
const CRASHES = {
    criu: {
        id: 'criu-crashed',
        message: 'CRIU crashed.',
        advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). Please report it with the evidence: ${observed/* TRACKERS */.Q9.criu}`,
    },
    lxc: {
        id: 'lxc-crashed',
        message: 'LXC crashed.',
        advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). Please report it with the evidence: ${observed/* TRACKERS */.Q9.lxc}`,
    },
    container: {
        id: 'container-crashed',
        message: 'A process of the container crashed.',
        advice: `If it does so only after a restore, CRIU did not restore it as it was. Please report it with the evidence: ${observed/* TRACKERS */.Q9.criu}`,
    },
};
/** What the kernel says that explains why a cell failed. */
const EXPLANATIONS = [
    {
        pattern: /oom-kill:/,
        finding: {
            id: 'killed-for-memory',
            message: 'The kernel killed a process of the cell, because memory ran out.',
            advice: 'Look how much memory the container, its cgroup and the host have left.',
        },
    },
    {
        pattern: /\b(BUG|Oops|general protection fault)\b/,
        finding: {
            id: 'kernel-fault',
            message: 'The kernel itself failed in a process of this cell.',
            advice: 'Look at the lines around it in `dmesg`, and report it to the vendor of this kernel.',
        },
    },
];
/**
 * Puts what the kernel said of a cell while it failed beside its first cause; or before it, where that explains it.
 *
 * @param told of the kernel's log, from the beginning of the cycle that failed
 */
function besideKernel(outcome, told) {
    const ours = told.filter(({ isOurs }) => isOurs);
    if (ours.length === 0)
        return;
    const evidence = withoutRepeats(ours.map(({ line }) => line))
        .slice(0, SHOWN)
        .join('\n');
    const explanation = explain(ours, outcome.explainedBy);
    if (explanation !== null) {
        const { finding, line } = explanation;
        outcome.findings.unshift({ severity: 'error', ...finding, evidence });
        outcome.cause = `${outcome.cause} The kernel said: ${line}`;
        outcome.explainedBy = finding.id;
        return;
    }
    const finding = outcome.findings.find(({ id }) => id === outcome.explainedBy);
    if (finding !== undefined)
        finding.evidence = `${finding.evidence ?? ''}\n\nThe kernel said meanwhile:\n${evidence}`;
}
/** A crash explains only what nothing else does; that of a process of the container only that it is not as it was. */
function explain(ours, explainedBy) {
    for (const { pattern, finding } of EXPLANATIONS) {
        const found = ours.find(({ kind, line }) => kind !== 'death' && pattern.test(line));
        if (found !== undefined)
            return { finding, line: found.line };
    }
    if ((0,observed/* isExplanation */.uA)(explainedBy))
        return null;
    for (const { kind, worker, line } of ours) {
        const finding = kind === 'death' && worker !== null ? CRASHES[worker] : undefined;
        if (finding === undefined || finding.id === explainedBy)
            continue;
        if (worker !== 'container' || explainedBy === null)
            return { finding, line };
    }
    return null;
}
//# sourceMappingURL=kernel.js.map
// EXTERNAL MODULE: ./build/facts/fact.js
var fact = __nccwpck_require__(7640);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/host/host-state.js
var host_state = __nccwpck_require__(9785);
;// CONCATENATED MODULE: ./build/host/audit.js





/** What is shown of a long list. */
const audit_SHOWN = 20;
/** Within this time what is on its way out is gone. */
const SETTLE_MS = 200;
/**
 * Looks at the host before a cell and after it, and tells what changed.
 *
 * Others work on this host, too, so that a change alone proves nothing. A change is a leak of ours when {@link PROOFS} says
 * so, and when it is still there after a moment.
 *
 * All else is `host-changed`: a warning when it is CRIU's, when a mount has other options or when the kernel is tainted;
 * else for information. What the kernel says of processes of the cell is a warning.
 */
class Audit {
    /** Settles when the host was looked at; nothing that can change it may be started before. Never rejects. */
    looked;
    iptables;
    /** Since {@link listen}; null when it cannot be read here. */
    kernel = null;
    unread = [];
    /** @param iptables folder of the iptables programs */
    constructor(iptables) {
        this.iptables = iptables;
        this.looked = (0,host_state/* readHostState */.EB)(iptables);
    }
    /**
     * From now on the kernel's log is listened to. Takes long where that log is long: call it while others work; and once more
     * for each further sandbox.
     *
     * @param id of the sandbox
     * @param cgroups its folders
     */
    listen(id, cgroups) {
        try {
            this.kernel ??= new KernelLog();
            this.kernel.follow(id, cgroups[0]);
        }
        catch (error) {
            this.unread.push(`kernel log: ${error.message}`);
        }
    }
    /**
     * For a sandbox that has ended while the cell goes on: lets go of its namespaces, which would live on by that.
     *
     * @returns processes that are in its namespaces still, in words; then they are held until the end
     */
    async ended({ marks: { id, cgroups }, view }) {
        this.kernel?.leave(cgroups[0]);
        const { pids } = await this.looked;
        const look = () => (0,host_state/* readProcesses */._F)(id, { cgroups, namespaces: view.namespaces }, pids).filter(({ byRoot }) => byRoot);
        let left = look();
        if (left.length > 0) {
            await (0,promises_.setTimeout)(SETTLE_MS);
            left = look();
        }
        if (left.length === 0)
            letGo(view);
        return left.map(({ name, details }) => `process ${name} (${details})`);
    }
    /** The findings; a leak is one with the id `leak`. Call it once, when the sandboxes are gone: it lets go of the views. */
    async findings(places) {
        const before = await this.looked;
        const look = async () => {
            const after = await (0,host_state/* readHostState */.EB)(this.iptables);
            const found = [...after.things];
            for (const { marks, view } of places) {
                const made = found.filter((thing) => thing.kind === 'cgroup' && thing.byRoot && carries(thing, marks));
                const cgroups = [...marks.cgroups, ...made.map(({ name }) => name)];
                after.things.push(...(0,host_state/* readProcesses */._F)(marks.id, { cgroups, namespaces: view.namespaces }, before.pids));
            }
            return { after, changes: compareStates(before, after) };
        };
        let { after, changes } = await look();
        if (changes.some((change) => isOfOne(change, places))) {
            await (0,promises_.setTimeout)(SETTLE_MS);
            ({ after, changes } = await look());
        }
        const told = this.kernel?.told(0) ?? [];
        this.kernel?.close();
        for (const { view } of places)
            letGo(view);
        for (const { kind, reason } of [...before.unread, ...after.unread])
            this.unread.push(`${kind}: ${reason}`);
        return [...tellChanges(changes, places), ...tellFaults(told), ...tellUnread([...new Set(this.unread)])];
    }
}
/**
 * Holds the namespaces that it tells of.
 *
 * @param pid of a process in the sandbox
 */
function viewOf(pid) {
    const same = (read, ours) => {
        try {
            return read(`/proc/${pid}`) === read(ours);
        }
        catch {
            // It is gone, and with it what it saw: nothing can be laid at its door.
            return false;
        }
    };
    const namespace = (name) => same((folder) => (0,external_node_fs_.readlinkSync)(`${folder}/ns/${name}`), '/proc/self');
    const identity = (path) => {
        const { dev, ino } = (0,external_node_fs_.statSync)(path);
        return `${dev} ${ino}`;
    };
    const held = pid === undefined ? [] : host_process/* NAMESPACES */.dK.flatMap((name) => hold(`/proc/${pid}/ns/${name}`));
    const hosts = (0,host_process/* namespacesOf */.Gw)(process.pid);
    const namespaces = held.map((fd) => (0,external_node_fs_.readlinkSync)(`/proc/self/fd/${fd}`)).filter((each) => !hosts.includes(each));
    return {
        network: namespace('net'),
        cgroups: namespace('cgroup'),
        folders: ['/tmp', '/run'].filter((folder) => same((process) => identity(`${process}/root${folder}`), '/proc/self')),
        namespaces,
        held,
    };
}
/** From here on the kernel may give the numbers of its namespaces to others. */
function letGo(view) {
    for (const fd of view.held.splice(0))
        (0,external_node_fs_.closeSync)(fd);
    view.namespaces = [];
}
function hold(path) {
    try {
        return [(0,external_node_fs_.openSync)(path, 'r')];
    }
    catch {
        return [];
    }
}
/** What is new, gone or changed. What could not be read on one side is left out. */
function compareStates(before, after) {
    const unread = new Set([...before.unread, ...after.unread].map(({ kind }) => kind));
    const key = ({ kind, name }) => `${kind} ${name}`;
    const were = new Map(before.things.map((thing) => [key(thing), thing]));
    const are = new Map(after.things.map((thing) => [key(thing), thing]));
    const changes = [];
    for (const [name, thing] of are) {
        const was = were.get(name);
        if (was === undefined)
            changes.push({ how: 'new', thing });
        else if (was.details !== thing.details)
            changes.push({ how: 'changed', thing, before: was.details });
    }
    for (const [name, thing] of were)
        if (!are.has(name))
            changes.push({ how: 'gone', thing });
    return changes.filter(({ thing }) => !unread.has(thing.kind));
}
/**
 * By what each kind of thing is known to be ours. All of it only of things that no user but root can make (see
 * {@link Thing.byRoot}): whatever a name says, anybody can write names.
 */
const PROOFS = {
    // It is in the sandbox's cgroups or namespaces, where only root puts one. What it is called proves nothing.
    process: () => true,
    // Of the host's own network namespace. The MAC is that of the container's veth.
    link: ({ thing: { name, details } }, { bridge, mac }) => hasWord(details, mac) || (name === bridge.name && hasWord(details, bridge.address)),
    // Rules carry no mark; where the sandbox had the host's network, CRIU's are those of its CRIU.
    netfilter: ({ thing }, _marks, view) => isCrius(thing) && view.network,
    // The host's table of mounts. A mount without a mark is ours where the sandbox changed the host's cgroup mounts.
    mount: ({ how, thing }, marks, view) => carries(thing, marks) || (isCrius(thing) && how === 'changed' && view.cgroups),
    cgroup: ({ thing }, marks) => carries(thing, marks),
    // CRIU's files carry no mark; where the sandbox had the host's folder, they are those of its CRIU.
    file: ({ thing }, marks, view) => carries(thing, marks) || (isCrius(thing) && view.folders.some((folder) => thing.name.startsWith(`${folder}/`))),
    // It does not say who tainted the kernel.
    taint: () => false,
};
function isOurs(change, marks, view) {
    const { how, thing } = change;
    return how !== 'gone' && thing.byRoot && PROOFS[thing.kind](change, marks, view);
}
function isOfOne(change, places) {
    return places.some(({ marks, view }) => isOurs(change, marks, view));
}
function carries({ name, details }, { id, container }) {
    return [id, container].some((mark) => hasWord(`${name} ${details}`, mark));
}
/** Of a kind that CRIU makes, or changes (criu#3029: the options of cgroup v2). */
function isCrius({ kind, name, details }) {
    if (kind === 'netfilter')
        return /\bCRIU(-\d+)?\b/.test(name);
    if (kind === 'mount')
        return / cgroup2? /.test(` ${details} `);
    return kind === 'file' && /^\/(tmp|run)\/\.?criu/.test(name);
}
function isGrave(change) {
    const { how, thing } = change;
    if (thing.kind === 'taint')
        return true;
    if (thing.kind === 'mount')
        return how === 'changed';
    return how !== 'gone' && isCrius(thing);
}
function tellChanges(changes, places) {
    const findings = [];
    const ours = changes.filter((change) => isOfOne(change, places));
    const others = changes.filter((change) => !ours.includes(change));
    const [leak] = ours;
    if (leak !== undefined) {
        findings.push({
            id: 'leak',
            severity: 'error',
            message: `The cell left something on this host: ${tell(leak)}${more(ours.length)}.`,
            evidence: listed(ours.map(tell)),
            advice: 'Remove it by hand: `criu-lxc-test clean` knows nothing of it.',
        });
    }
    const grave = others.filter(isGrave);
    const [first] = grave.length > 0 ? grave : others;
    if (first !== undefined) {
        findings.push({
            id: 'host-changed',
            severity: grave.length > 0 ? 'warning' : 'info',
            message: `This host changed while the cell ran, by whom is not known: ${tell(first)}${more(others.length)}.`,
            evidence: listed([...grave, ...others.filter((change) => !grave.includes(change))].map(tell)),
            ...(grave.length === 0 ? {} : { advice: 'Look who else works on this host.' }),
        });
    }
    return findings;
}
function tellFaults(told) {
    const lines = withoutRepeats(told.filter(({ isOurs }) => isOurs).map(({ line }) => line));
    if (lines.length === 0)
        return [];
    return [
        {
            id: 'kernel-log',
            severity: 'warning',
            message: 'The kernel reported a fault of a process of this cell, or of what it did for one.',
            evidence: listed(lines),
            advice: 'Look at what stands around it in `dmesg`.',
        },
    ];
}
function tellUnread(reasons) {
    if (reasons.length === 0)
        return [];
    const message = 'Not all of this host could be looked at for what the cell may have left.';
    return [{ id: 'not-audited', severity: 'info', message, evidence: listed(reasons) }];
}
/** `new: link br0 (bridge 10.77.0.1/24)`, `changed: taint of the kernel (0 → 512)`. */
function tell({ how, thing, before }) {
    const details = [before, thing.details].filter((each) => each !== undefined && each !== '').join(' → ');
    return `${how}: ${thing.kind} ${thing.name}${details === '' ? '' : ` (${details})`}`;
}
function more(count) {
    return count === 1 ? '' : `, and ${count - 1} more`;
}
function listed(lines) {
    const hidden = lines.length - audit_SHOWN;
    return [...lines.slice(0, audit_SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n');
}
/** `10.77.0.1/24` is no word of `110.77.0.1/24`. */
function hasWord(text, word) {
    return new RegExp(`(?<![\\w:])${word.replaceAll('.', '\\.')}(?![\\w:])`).test(text);
}
//# sourceMappingURL=audit.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
// EXTERNAL MODULE: ./build/host/walk-inside.js
var walk_inside = __nccwpck_require__(199);
;// CONCATENATED MODULE: ./build/host/core-files.js




const MAGIC = Buffer.from('7f454c460201', 'hex');
const HEADER_BYTES = 64;
/** e_type and p_type. */
const ET_CORE = 4;
const PT_NOTE = 4;
/** Of the notes, the first are of the process and of its first thread. */
const NOTE_BYTES = 4096;
/** Types of notes, and where in them something stands, on all processors of 64 bits. */
const NT_PRSTATUS = 1;
const NT_PRPSINFO = 3;
const SIGNAL_AT = 12;
const PID_AT = 24;
const NAME_AT = 40;
const NAME_BYTES = 16;
/** Core files that are told. */
const core_files_MOST = 10;
/**
 * The core files below a folder that others write to, by what is in them: a name proves nothing. None where the kernel
 * hands core dumps to a program, or puts them all into one folder.
 *
 * @param pattern kernel.core_pattern
 */
function findCoreFiles(folder, pattern = corePattern()) {
    if (pattern === '' || /^[|@/]/.test(pattern))
        return [];
    // As far as it is the same for all; where the name begins with what differs, all files are looked at.
    const start = pattern.split('/').at(-1)?.replace(/%.*/s, '') ?? '';
    return (0,walk_inside/* findInside */.a)(folder, (name) => name.startsWith(start))
        .flatMap((path) => {
        const core = (0,read_inside/* orNull */.Xd)(() => readCore(folder, path));
        return core === null ? [] : [core];
    })
        .slice(0, core_files_MOST);
}
function readCore(folder, path) {
    return (0,read_inside/* openInside */.X$)(folder, path, {}, ({ fd, size }) => {
        const header = (0,read_inside/* readPart */.on)(fd, 0, HEADER_BYTES + 56);
        if (header.length < HEADER_BYTES + 56 || header.compare(MAGIC, 0, MAGIC.length, 0, MAGIC.length) !== 0)
            return null;
        if (header.readUInt16LE(16) !== ET_CORE)
            return null;
        // The kernel writes the header of the notes right behind that of the file.
        const at = header.readUInt32LE(HEADER_BYTES) === PT_NOTE ? Number(header.readBigUInt64LE(HEADER_BYTES + 8)) : null;
        const notes = notesIn(at === null ? Buffer.alloc(0) : (0,read_inside/* readPart */.on)(fd, at, at + NOTE_BYTES));
        const status = notes.get(NT_PRSTATUS);
        const process = notes.get(NT_PRPSINFO);
        const number = status === undefined || status.length < SIGNAL_AT + 2 ? null : status.readUInt16LE(SIGNAL_AT);
        const isTold = process !== undefined && process.length >= NAME_AT + NAME_BYTES;
        return {
            path,
            bytes: size,
            name: isTold ? process.toString('latin1', NAME_AT, NAME_AT + NAME_BYTES).replace(/\0.*/s, '') : null,
            pid: isTold ? process.readInt32LE(PID_AT) : null,
            signal: Object.entries(external_node_os_.constants.signals).find(([, value]) => value === number)?.[0] ?? null,
        };
    });
}
/** What each type of note says first. */
function notesIn(bytes) {
    const notes = new Map();
    const padded = (length) => Math.ceil(length / 4) * 4;
    for (let at = 0; at + 12 <= bytes.length;) {
        const [nameBytes, textBytes, type] = [0, 4, 8].map((field) => bytes.readUInt32LE(at + field));
        const text = at + 12 + padded(nameBytes);
        if (!notes.has(type))
            notes.set(type, bytes.subarray(text, text + textBytes));
        at = text + padded(textBytes);
    }
    return notes;
}
function corePattern() {
    return (0,external_node_fs_.readFileSync)('/proc/sys/kernel/core_pattern', 'utf8').trim();
}
//# sourceMappingURL=core-files.js.map
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __nccwpck_require__(8393);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __nccwpck_require__(2291);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __nccwpck_require__(6756);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/host/sandbox-record.js + 1 modules
var sandbox_record = __nccwpck_require__(6498);
;// CONCATENATED MODULE: ./build/host/room.js







/** Sandboxes for each processor: with more of them, each only waits for the others. */
const EACH = 4;
/** A cell takes a few seconds. What has lived for longer may live for hours, and nobody waits for that. */
const YOUNG_MS = 30_000;
/** Until the next look, and as much again by chance: many may wait. */
const PAUSE_MS = 500;
/**
 * Opens a sandbox once fewer than this host has room for were opened on it a moment ago and still live, whoever opened them.
 *
 * @param onWait called once when there is no room
 * @param open writes its record before it waits for anything: who looks next counts it
 * @throws Interrupted
 */
async function whenThereIsRoom(signal, onWait, open) {
    let hasWaited = false;
    while (living() >= EACH * (0,external_node_os_.availableParallelism)()) {
        if (!hasWaited)
            onWait();
        hasWaited = true;
        await (0,promises_.setTimeout)(PAUSE_MS * (1 + Math.random()), undefined, { signal }).catch(() => undefined);
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
    }
    return open();
}
/** Whether those of another pid namespace live nobody here knows: they are not waited for. */
function living() {
    const { pidNamespace, bootId } = (0,sandbox_record/* self */.bg)();
    return (0,sandbox_record/* readRecords */.T3)().filter(({ name, record }) => record !== null &&
        record.owner.bootId === bootId &&
        record.owner.pidNamespace === pidNamespace &&
        isYoung((0,external_node_path_.join)(sandbox_record/* STATE_FOLDER */.P2, name)) &&
        (0,host_process/* isAlive */._n)(record.owner)).length;
}
function isYoung(file) {
    const age = Date.now() - ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age >= 0 && age < YOUNG_MS;
}
//# sourceMappingURL=room.js.map
// EXTERNAL MODULE: ./build/host/sandbox.js + 1 modules
var host_sandbox = __nccwpck_require__(1793);
// EXTERNAL MODULE: ./build/host/trace.js + 1 modules
var host_trace = __nccwpck_require__(2002);
// EXTERNAL MODULE: ./build/lxc/id-map.js
var id_map = __nccwpck_require__(8558);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 41 modules
var workloads_all = __nccwpck_require__(1975);
// EXTERNAL MODULE: ./build/core/cell/bug.js
var bug = __nccwpck_require__(9341);
// EXTERNAL MODULE: ./build/core/cell/clients.js + 1 modules
var cell_clients = __nccwpck_require__(746);
// EXTERNAL MODULE: ./build/core/cell/evidence.js + 1 modules
var cell_evidence = __nccwpck_require__(6126);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __nccwpck_require__(3743);
// EXTERNAL MODULE: ./build/workload/workload.js
var workload = __nccwpck_require__(2151);
// EXTERNAL MODULE: ./build/core/cell/snapshot.js
var snapshot = __nccwpck_require__(1579);
;// CONCATENATED MODULE: ./build/core/cell/move.js





/** Of a sandbox's folder, what goes along: the container's files, and what was written down of it. */
const MOVED = [
    ...['rootfs', workload/* DELTA */.HZ, workload/* VOLUME */.PM, 'images', 'stand-ins', snapshot/* SCENE */.Fx],
    ...[evidence_files/* EVIDENCE */.S4.lxcLog, evidence_files/* EVIDENCE */.S4.commands, evidence_files/* EVIDENCE */.S4.outputs, evidence_files/* EVIDENCE */.S4.commandOutput],
];
/**
 * Renames them: owners, modes and inodes stay what they are, and no link is followed. All of them are moved, or none.
 *
 * @throws what the system says
 */
function moveFiles(from, to) {
    const moved = [];
    for (const name of MOVED) {
        try {
            (0,external_node_fs_.renameSync)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
            moved.push(name);
        }
        catch (error) {
            // Not every workload has all of them.
            if (error.code === 'ENOENT')
                continue;
            for (const each of moved)
                (0,external_node_fs_.renameSync)((0,external_node_path_.join)(to, each), (0,external_node_path_.join)(from, each));
            throw error;
        }
    }
}
//# sourceMappingURL=move.js.map
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __nccwpck_require__(2800);
// EXTERNAL MODULE: ./build/core/cell/plan.js
var plan = __nccwpck_require__(5888);
;// CONCATENATED MODULE: ./build/core/cell/places.js




/** The sandboxes of one cell, one after the other and side by side: whatever was opened is ended. */
class Places {
    /** Of those that have ended: what is or was left of each. */
    left = new Map();
    open = new Set();
    /** As the audit looks for each; it has a view once somebody speaks in it. */
    traces = new Map();
    audit;
    constructor(audit) {
        this.audit = audit;
    }
    /** @param place from 0: which one of the container's it is */
    add(sandbox, place) {
        const { id, record } = sandbox;
        const bridge = { name: (0,network/* bridgeOf */.Xd)(place), address: `${network/* ADDRESSES */.FV.gateway4}/24` };
        const marks = { id, cgroups: record.cgroups, container: (0,plan/* containerName */.x)(id), bridge, mac: network/* ADDRESSES */.FV.mac };
        this.open.add(sandbox);
        this.traces.set(sandbox, { marks });
        this.audit.listen(id, record.cgroups);
        return sandbox;
    }
    /** Whoever tells the first event stands in the sandbox as it is for the whole cell; after the last one it is gone. */
    see(sandbox) {
        const traces = this.traces.get(sandbox);
        if (traces !== undefined)
            traces.view ??= viewOf(sandbox.command.pid);
    }
    get leaks() {
        return [...this.left.values()];
    }
    /** Ends what lives in a sandbox, and proves that nothing of it is left: processes, cgroups, namespaces. False when something is. */
    async vacate(sandbox) {
        const left = await (0,host_sandbox/* vacateSandbox */.SD)(sandbox);
        const { marks, view = viewOf(undefined) } = this.traces.get(sandbox);
        if (left.length === 0)
            left.push(...(await this.audit.ended({ marks, view })));
        // This stands, whatever becomes of it: the container goes nowhere.
        this.tell(sandbox, `Something outlived the sandbox ${sandbox.id}`, left);
        return left.length === 0;
    }
    async end(sandbox) {
        this.open.delete(sandbox);
        const left = await (0,host_sandbox/* endSandbox */.$N)(sandbox).catch((error) => [error.message]);
        this.tell(sandbox, `The sandbox ${sandbox.id} could not be removed`, left);
    }
    async endAll() {
        for (const sandbox of this.open)
            await this.end(sandbox);
    }
    /** All of them, once they have ended. */
    audited() {
        return [...this.traces.values()].map(({ marks, view = viewOf(undefined) }) => ({ marks, view }));
    }
    tell(sandbox, what, left) {
        if (left.length === 0)
            return;
        const advice = 'Run `criu-lxc-test clean`. A process in D state ends when what it waits for ends.';
        const message = `${what}: ${left[0]}.`;
        this.left.set(sandbox, { id: 'leak', severity: 'error', message, evidence: left.join('\n'), advice });
    }
}
//# sourceMappingURL=places.js.map
;// CONCATENATED MODULE: ./build/core/cell/sandbox-run.js





















/** For the sandbox to be made and to say its last word, beyond the time that the plan allows. */
const MARGIN_MS = 10_000;
/** For the sandbox to end by itself once it has said its last word. */
const ENDING_MS = 1000;
/**
 * One cell, from outside: looks at the host, opens the sandbox, lets the plan run inside, ends it, looks again. Needs
 * root.
 *
 * Where the container is to be restored elsewhere, that sandbox ends after the dump and another one is opened. Whatever
 * happens, each sandbox is ended. What could not be removed, and what the cell left elsewhere, becomes a finding
 * and the failure class `leak`.
 */
async function runInSandbox(request, observer, signal) {
    const outcome = {
        failureClass: null,
        cause: null,
        explainedBy: null,
        cycles: [],
        findings: [],
        timings: {},
    };
    const { plan, workDir, cellProgram } = request;
    const onWait = () => observer.onEvent({ type: 'stage', stage: 'queue' });
    const options = {
        workDir,
        cgroup: plan.cgroup,
        ...(plan.container === 'unprivileged' ? { group: id_map/* ID_MAP */.J8.first } : {}),
        keep: [...filesOfPlan(plan), cellProgram],
        command: (id, folder) => [process.execPath, cellProgram, 'inside', id, folder],
    };
    const { audit, first } = await whenThereIsRoom(signal, onWait, async () => {
        const closed = plan.container === 'unprivileged' ? (0,owners/* closedToOthers */.xr)(workDir) : null;
        if (closed !== null) {
            const why = `users other than its owner's may not enter ${closed}, and root of an unprivileged container is such a user`;
            throw new errors/* StageError */.Zu('start', `The container cannot be in ${workDir}: ${why}. Choose another work-dir.`);
        }
        const audit = new Audit(plan.iptables);
        return { audit, first: await (0,host_sandbox/* openSandbox */.Ep)(options) };
    });
    let failure;
    let sandbox = first;
    let clients = null;
    const places = new Places(audit);
    places.add(first, 0);
    // How much the kernel had said when the last cycle began.
    let before = 0;
    let generation;
    // Dumped, and not restored, because its sandbox did not end.
    let stuck = null;
    const tell = async (clients, call) => {
        const { command } = sandbox;
        const reply = await clients.answer(call, sandbox);
        places.see(clients.sandbox);
        command.stdin.write(`${JSON.stringify(reply)}\n`);
    };
    const onEvent = async (event) => {
        // A cycle of two sandboxes begins in the first.
        if (event.type === 'stage' && (event.generation === undefined || event.generation !== generation)) {
            ({ generation } = event);
            before = audit.kernel?.now() ?? 0;
        }
        places.see(sandbox);
        if (event.type === 'call') {
            await tell(clients, event);
        }
        else if (event.type !== 'moved')
            observer.onEvent(event);
    };
    try {
        if ((0,cell_clients/* hasClients */.H1)(plan)) {
            const command = (id, folder) => [process.execPath, cellProgram, 'clients', id, folder];
            clients = new cell_clients/* Clients */.f(places.add(await (0,host_sandbox/* openSandbox */.Ep)({ ...options, command }), 0), plan);
        }
        let handover = await listen(sandbox, { plan, handover: null }, audit.looked, outcome, onEvent, signal);
        while (handover !== null) {
            if (!(await places.vacate(sandbox))) {
                stuck = handover.cycle;
                break;
            }
            const next = await nextPlace(sandbox, handover, places, options, outcome);
            if (next === null)
                break;
            await places.end(sandbox);
            sandbox = next;
            const there = { ...plan, lxc: plan.restoreLxc };
            handover = await listen(sandbox, { plan: there, handover }, Promise.resolve(), outcome, onEvent, signal);
        }
        const passed = outcome.cycles.filter(({ verdict }) => verdict === 'passed').length;
        if (outcome.cause === null && places.leaks.length === 0 && passed !== plan.cycles) {
            throw new errors/* StageError */.Zu(null, `The cell says that all is well, after ${passed} of ${plan.cycles} cycles.`);
        }
        if (outcome.failureClass !== null)
            tellDeaths(outcome, sandbox.folder, audit.kernel, before);
    }
    catch (error) {
        failure = error;
    }
    // From here on the verdict stands: nothing but a leak changes it, and nothing loses it.
    if (failure === undefined) {
        try {
            const { evidence, lost } = (0,cell_evidence/* gatherEvidence */.hx)(sandbox.folder, plan, audit.kernel?.since(0) ?? null);
            outcome.findings.push(...(0,cell_evidence/* notKept */.EM)(lost));
            await observer.onEvidence(evidence, outcome);
        }
        catch (error) {
            outcome.findings.push(...(0,cell_evidence/* notKeptFor */.zD)(error));
        }
    }
    const started = performance.now();
    await places.endAll();
    const findings = [...places.leaks, ...(await audit.findings(places.audited()).catch(notAudited))];
    outcome.timings.cleanup = performance.now() - started;
    const leaks = findings.filter(({ id }) => id === 'leak');
    if (failure instanceof errors/* Interrupted */.j$)
        throw new errors/* Interrupted */.j$(leaks.flatMap(({ evidence = '' }) => evidence.split('\n')));
    if (failure !== undefined)
        throw failure;
    outcome.findings.push(...findings.filter((finding) => finding.id !== 'kernel-log' || !isSaid(finding, outcome)));
    if (leaks[0] !== undefined && outcome.cause === null) {
        outcome.failureClass = 'leak';
        outcome.cause = leaks[0].message;
        outcome.explainedBy = 'leak';
        if (stuck !== null)
            outcome.cycles.push({ ...stuck, failureClass: 'leak', cause: outcome.cause });
    }
    return outcome;
}
/**
 * The sandbox that a container goes on in, with its files. Null when there can be none: what its dump told stays told, and of
 * a restore nothing is said.
 */
async function nextPlace({ folder }, { cycle, place }, places, options, outcome) {
    try {
        const next = places.add(await (0,host_sandbox/* openSandbox */.Ep)(options), place + 1);
        moveFiles(folder, next.folder);
        return next;
    }
    catch (error) {
        if ((0,errors/* isMistake */.VF)(error))
            throw error;
        const cause = `The dump of generation ${cycle.generation} succeeded, and the container has no other place to be restored in: ${error.message}`;
        Object.assign(outcome, { failureClass: 'start', cause });
        outcome.cycles.push({ ...cycle, failureClass: 'start', cause });
        return null;
    }
}
/**
 * Who died, by the core files in the sandbox's folder, which is where its processes work, and by the kernel's log.
 *
 * @param before how much the kernel had said when the cycle began that failed
 */
function tellDeaths(outcome, folder, kernel, before) {
    let cores = [];
    try {
        cores = findCoreFiles(folder);
    }
    catch (error) {
        outcome.findings.push(...(0,cell_evidence/* notKeptFor */.zD)(error));
    }
    for (const { name } of cores)
        if (name !== null)
            kernel?.died(name);
    besideKernel(outcome, kernel?.told(before) ?? []);
    outcome.findings.push(...(0,crash/* tellCoreFiles */.U)(cores));
}
/** Files and folders of the host that a cell needs in its sandbox, but for its program. */
function filesOfPlan(plan) {
    return [
        (0,external_node_path_.dirname)(plan.criu.path),
        (0,external_node_path_.dirname)(plan.restoreCriu.path),
        (0,external_node_path_.dirname)(plan.lxc.path),
        (0,external_node_path_.dirname)(plan.restoreLxc.path),
        (0,external_node_path_.dirname)(plan.iptables),
        plan.busybox,
        process.execPath,
        ...(0,workloads_all/* definitionOf */.Fg)(plan.workload.name).files(plan.workload),
    ];
}
/**
 * Lets the plan run as soon as all is ready, and fills the outcome with what is told of it.
 *
 * @returns what the next sandbox has to know of the container; null when the cell is over
 */
async function listen({ command, folder }, task, ready, outcome, onEvent, signal) {
    const { plan } = task;
    // The sandboxes of a cell share its time.
    const timeoutMs = task.handover === null ? plan.timeoutMs : Math.max(0, task.handover.deadline - (0,fact/* hostClock */.j0)());
    const started = performance.now();
    const trace = (0,host_trace/* traceListener */.g)();
    let stage = 'sandbox';
    let handover = null;
    let ended = false;
    // Frozen processes, and those that wait for them, keep it from ending until somebody thaws them.
    let sayLast = () => undefined;
    const said = new Promise((resolve) => {
        sayLast = () => setTimeout(resolve, ENDING_MS, 'said').unref();
    });
    let fail = () => undefined;
    const failed = new Promise((_resolve, reject) => {
        fail = reject;
    });
    const hear = (event) => {
        if (event.type === 'stage') {
            outcome.timings.sandbox ??= performance.now() - started;
            stage = event.stage;
        }
        if (event.type === 'trace') {
            trace?.({ ...event.event, where: 'sandbox' });
            return;
        }
        if (event.type === 'finding' && !outcome.findings.some((known) => (0,external_node_util_.isDeepStrictEqual)(known, event.finding))) {
            outcome.findings.push(event.finding);
        }
        if (event.type === 'cycle')
            outcome.cycles.push(event.cycle);
        if (event.type === 'tests')
            outcome.tests = event.tests;
        if (event.type === 'moved') {
            ended = true;
            sayLast();
            handover = event.handover;
        }
        if (event.type === 'end') {
            ended = true;
            sayLast();
            outcome.failureClass = event.failureClass;
            outcome.cause = event.cause;
            outcome.explainedBy = event.explainedBy;
            Object.assign(outcome.timings, event.timings);
        }
        onEvent(event).catch(fail);
    };
    const gone = (0,dialogue/* farewell */.Bg)(command, (line) => {
        const event = (0,dialogue/* parseLine */.A)(line);
        if (event !== null)
            hear(event);
    });
    const stopped = new Promise((resolve) => {
        let limit = setTimeout(() => {
            const margin = new pace/* Limit */.I$(MARGIN_MS);
            const look = () => {
                const left = margin.left();
                if (left === 0)
                    resolve('late');
                else
                    limit = setTimeout(look, left);
            };
            look();
        }, timeoutMs);
        const abort = () => resolve('aborted');
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        const forget = () => {
            clearTimeout(limit);
            signal.removeEventListener('abort', abort);
        };
        gone.then(forget, forget);
    });
    // The plan's end may come before the container's, which the sandbox takes with it.
    void ready.then(() => command.stdin.write(`${JSON.stringify(task)}\n`));
    const end = await Promise.race([gone, stopped, said, failed]);
    if (end === 'said')
        return handover;
    if (end === 'aborted')
        throw new errors/* Interrupted */.j$();
    if (end === 'late') {
        // What it said before it hung, with a process in D state for one, tells more.
        if (ended)
            return handover;
        outcome.failureClass = stage === 'cycle' ? 'timeout' : 'start';
        outcome.cause = `The cell did not end within ${plan.timeoutMs / 1000} s; it was in the stage "${stage}".`;
        return null;
    }
    if (!ended) {
        throw new errors/* StageError */.Zu(stage === 'sandbox' ? 'start' : null, `The process in the sandbox ${folder} ended (${end.code ?? end.signal}) before it sent its result. It printed: ${end.stderr || 'nothing'}`);
    }
    return handover;
}
/** What the kernel said stands in another finding already. */
function isSaid({ evidence = '' }, { findings }) {
    const said = findings.map((finding) => finding.evidence ?? '').join('\n');
    return evidence.split('\n').every((line) => said.includes(line));
}
/** The verdict is there without it. */
function notAudited(error) {
    if ((0,errors/* isMistake */.VF)(error))
        return [(0,bug/* bug */.j)(error)];
    const message = 'The host could not be looked at once more after the cell.';
    return [{ id: 'not-audited', severity: 'warning', message, evidence: error.message }];
}
//# sourceMappingURL=sandbox-run.js.map

/***/ }),

/***/ 1579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ SCENE),
/* harmony export */   pl: () => (/* binding */ captureStandstill),
/* harmony export */   ur: () => (/* binding */ captureCriuCheck),
/* harmony export */   vm: () => (/* binding */ captureMounts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _criu_with_criu_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4198);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4482);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3743);





/** In the sandbox's folder: what a cell ran in, for the evidence. */
const SCENE = 'scene';
/** Files of /proc/PID, and what they are called there. */
const OF_PROC = {
    sandbox: { mountinfo: _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.sandboxMounts, cgroup: _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.sandboxCgroup },
    container: { mountinfo: _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.containerMounts, cgroup: _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.containerCgroup },
};
const CHECK_LIMIT_MS = 5000;
/** Keeps a process's mounts and cgroups, as the kernel tells them. */
function captureMounts(folder, who, pid) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, SCENE);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(target, { recursive: true });
    for (const [file, name] of Object.entries(OF_PROC[who])) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, name), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${file}`));
    }
}
/** Keeps how all processes stood when a dump or restore did not go on. Never throws: it must not hide a failure. */
function captureStandstill(folder, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, SCENE, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.standstill), `${text}\n`);
    }
    catch {
        // No space: the evidence is without it.
    }
}
/** Keeps what CRIU has against this kernel, experimental features included. Never throws: it must not hide a failure. */
async function captureCriuCheck(folder, criu, env) {
    const check = (env) => (0,_host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['criu', 'check', '--all'], { timeoutMs: CHECK_LIMIT_MS, env });
    try {
        const result = await (0,_criu_with_criu_js__WEBPACK_IMPORTED_MODULE_2__/* .withCriu */ .g)(criu, env, check);
        const said = `${result.stdout}${result.stderr}`.trimEnd();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, SCENE, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.criuCheck), `${said}\n(${result.ended})\n`);
    }
    catch {
        // No such CRIU, or no space: the evidence is without it.
    }
}
//# sourceMappingURL=snapshot.js.map

/***/ }),

/***/ 1975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fg: () => (/* binding */ definitionOf)
});

// UNUSED EXPORTS: DEFINITIONS, parseWorkload

// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/criu/faults.js
var faults = __nccwpck_require__(1009);
// EXTERNAL MODULE: ./build/workload/workload.js
var workload = __nccwpck_require__(2151);
;// CONCATENATED MODULE: ./build/core/inputs/inputs.js


const TIMEOUT_S = { least: 5, most: 86_400 };
/** All of them: parsing, help, action.yml, docs/inputs.md, grids and the command that reproduces a cell are made from this. */
const INPUTS = {
    'criu-version': {
        option: '--criu',
        value: 'SPEC',
        default: '',
        list: true,
        decides: 'cell',
        text: 'Which CRIU: `system`, a version (`4.2.1`), a range (`4.x`, `>=4.1 <5`), `latest`, `apt:SUITE`, `path:DIR`, or built from source: `git:REF` (tag, branch, commit, `pull/N/head`), `git:URL#REF`, `tarball:FILE-or-URL`, optionally with `#sha256=SUM` behind it. Empty: the one on PATH, else the newest available.',
    },
    'restore-criu-version': {
        option: '--restore-criu',
        value: 'SPEC',
        default: '',
        list: true,
        decides: 'cell',
        text: 'Which CRIU restores, written like `criu-version`: in every cycle one dumps and the other restores. Empty: the same for both.',
    },
    'lxc-version': {
        option: '--lxc',
        value: 'SPEC',
        default: '',
        list: true,
        decides: 'cell',
        text: 'Which LXC, written like `criu-version`.',
    },
    'restore-lxc-version': {
        option: '--restore-lxc',
        value: 'SPEC',
        default: '',
        list: true,
        decides: 'cell',
        text: 'Which LXC restores, written like `criu-version`; only with `restore-elsewhere`. Empty: the same for both.',
    },
    workload: {
        option: '--workload',
        value: 'NAME',
        default: 'witness',
        allowed: workload/* WORKLOADS */.vZ,
        list: true,
        decides: 'cell',
        text: "What runs in the container: `witness`; `tcp`, the witness with TCP connections that are held from outside; `apps`, redis, nginx and a python server of the archive; `systemd`, with services, a timer and its journal; `command`, what `image`, `start`, `ready`, `verify` and `config` say; `zdtm`, CRIU's own tests.",
    },
    container: {
        option: '--container-kind',
        value: 'KIND',
        default: 'privileged',
        allowed: ['privileged', 'unprivileged'],
        list: true,
        decides: 'cell',
        text: '`privileged`: root of the container is root of the host. `unprivileged`: its users are mapped to others (`lxc.idmap`), as in most containers (docs/unprivileged.md).',
    },
    unconfined: {
        option: '--unconfined',
        default: 'false',
        decides: 'cell',
        text: 'Let root of a privileged container do what root of the host may: every capability, every device. Without it a container has neither what mounts nor what reaches the host (docs/your-own-container.md). Not for images that you do not trust.',
    },
    image: {
        option: '--image',
        value: 'IMAGE',
        default: '',
        workload: 'command',
        decides: 'cell',
        text: 'Folder or tarball with a root file system; or `container:NAME` or `container:FILE` (its config), a container of this host with its own config. It is copied, never changed.',
    },
    start: {
        option: '--start',
        value: 'COMMAND',
        default: '',
        workload: 'command',
        decides: 'cell',
        text: 'Shell command that runs in it as pid 1. Empty: its own init.',
    },
    ready: {
        option: '--ready',
        value: 'COMMAND',
        default: '',
        workload: 'command',
        decides: 'cell',
        text: 'Shell command, run in the container until it exits with 0. Empty: the container is ready as soon as it runs.',
    },
    verify: {
        option: '--verify',
        value: 'COMMAND',
        default: '',
        workload: 'command',
        decides: 'cell',
        text: 'Shell command, run in the container before the dump and after the restore; it must exit with 0 and print the same both times.',
    },
    config: {
        option: '--config',
        value: 'FILE',
        default: '',
        workload: 'command',
        decides: 'cell',
        text: "File with more lines for the container's LXC config.",
    },
    'systemd-without': {
        option: '--systemd-without',
        value: 'IDS',
        default: '',
        workload: 'systemd',
        decides: 'cell',
        text: 'Settings to leave out, to see what fails without them; docs/systemd.md lists them.',
    },
    zdtm: {
        option: '--zdtm',
        value: 'LIST',
        default: '',
        workload: 'zdtm',
        decides: 'cell',
        text: "Which of CRIU's tests, as `recommended`, `mounts`, `all`, names, globs (`sk-unix*`), a file with names (that has a `/` in its own), and `shard=2/5` for a part of them. Empty: `recommended`.",
    },
    'zdtm-source': {
        option: '--zdtm-source',
        value: 'SPEC',
        default: '',
        workload: 'zdtm',
        decides: 'cell',
        text: 'The CRIU that the tests are taken from, as `git:REF`, `git:URL#REF` or `tarball:FILE-or-URL`. Empty: the source of the CRIU under test, else the release of its version.',
    },
    'zdtm-expect': {
        option: '--expect',
        value: 'FILE',
        default: '',
        workload: 'zdtm',
        decides: 'cell',
        text: 'File with expected outcomes, one line per test: its name and `passed`, `failed` or `skipped`. Only a test that does worse than expected fails.',
    },
    kernel: {
        option: '--kernel',
        value: 'SPEC',
        default: '',
        list: true,
        decides: 'cell',
        text: 'Run in a virtual machine with another kernel of Debian: `apt:SUITE`, a version (`6.12`), a range, `latest`, or one of your own: `path:FILE`; `arm64:` before it emulates an arm64 machine (docs/kernels.md). Empty: on this host.',
    },
    cgroup: {
        option: '--cgroup',
        value: 'VERSION',
        default: 'auto',
        allowed: ['auto', 'v1', 'v2'],
        list: true,
        decides: 'cell',
        text: 'Cgroup version that the container sees. `auto`: the one with the controllers of this host; for LXC 7 and later, also where it only restores, `v2`.',
    },
    apparmor: {
        option: '--apparmor',
        value: 'PROFILE',
        default: 'unconfined',
        allowed: ['unconfined', 'default', 'generated'],
        list: true,
        decides: 'cell',
        text: 'AppArmor profile of the container, where the kernel has AppArmor: `unconfined`; `default`, the one of LXC that a container gets when its config says nothing; `generated`, one that LXC makes for it. All but `unconfined` only with `kernel`.',
    },
    cycles: {
        option: '--cycles',
        value: 'N',
        default: '1',
        range: { least: 1, most: 10_000 },
        list: true,
        decides: 'cell',
        text: 'Number of checkpoints and restores. Cycle n dumps what cycle n-1 restored.',
    },
    facts: {
        option: '--facts',
        value: 'NAME=POLICY,…',
        default: '',
        decides: 'cell',
        text: 'What the change of a fact means: `NAME=must` (the cell fails, even for a known loss) or `NAME=info` (only reported), separated by commas or line breaks. Empty: as docs/facts.md says.',
    },
    'leave-running': {
        option: '--leave-running',
        default: 'false',
        decides: 'cell',
        text: 'Dump without stopping the container: it must go on undisturbed. With the workload `witness` the last dump is then restored.',
    },
    'pre-dumps': {
        option: '--pre-dumps',
        value: 'N',
        default: '0',
        range: { least: 0, most: 10 },
        list: true,
        decides: 'cell',
        text: 'Number of pre-dumps (memory only) before each dump. Skipped on a kernel without dirty page tracking.',
    },
    'repeat-restore': {
        option: '--repeat-restore',
        default: 'false',
        decides: 'cell',
        text: 'Restore, kill, and restore once more from the same images.',
    },
    fresh: {
        option: '--fresh',
        default: 'false',
        decides: 'cell',
        text: 'A new container for each cycle, instead of one that goes through all of them.',
    },
    fault: {
        option: '--fault',
        value: 'NAME',
        default: '',
        allowed: Object.keys(faults/* FAULTS */.y),
        list: true,
        decides: 'cell',
        text: 'Make CRIU fail on purpose. After a failed dump the container must go on; after a failed restore its images must still restore. Empty: no fault.',
    },
    'restore-elsewhere': {
        option: '--restore-elsewhere',
        default: 'false',
        decides: 'cell',
        text: 'After the dump the whole sandbox ends, and the images are restored in another one, as after a migration: with another LXC path, cgroup tree and bridge (docs/restore-elsewhere.md).',
    },
    'no-breakpoints': {
        option: '--no-breakpoints',
        default: 'false',
        decides: 'cell',
        text: 'Run CRIU without hardware breakpoints, which some virtual machines do not deliver: CRIU before 4.2 hangs there.',
    },
    timeout: {
        option: '--timeout',
        value: 'SECONDS',
        default: '120',
        range: TIMEOUT_S,
        decides: 'verdict',
        text: 'Time limit, in seconds, for the container and all of its cycles.',
    },
    'minimum-criu-version': {
        option: '--minimum-criu',
        value: 'VERSION',
        default: '1.3.1', // CRIU 1.3 has a deadlock that makes dumps fail (lxc d48d22299).
        decides: 'verdict',
        text: 'Skip when CRIU is older than this.',
    },
    'on-skip': {
        option: '--on-skip',
        value: 'RESULT',
        default: 'pass',
        allowed: ['pass', 'fail'],
        ofAll: true,
        decides: 'verdict',
        text: 'Whether a skip passes or fails the step.',
    },
    'no-control': {
        option: '--no-control',
        default: 'false',
        decides: 'nothing',
        text: 'After a failure that is not explained, do not run the cell again with one thing changed at a time (CRIU, the workload, the mode, LXC), which shows what has a part in it.',
    },
    'check-latest': {
        option: '--check-latest',
        default: 'false',
        ofAll: true,
        decides: 'nothing',
        text: 'Look for a newer version even if a stored one fits the range.',
    },
    'criu-repository': {
        option: '--criu-repository',
        value: 'URL',
        default: '',
        ofAll: true,
        decides: 'cell',
        text: "Repository of `git:REF` of CRIU. Empty: upstream's.",
    },
    'lxc-repository': {
        option: '--lxc-repository',
        value: 'URL',
        default: '',
        ofAll: true,
        decides: 'cell',
        text: "Repository of `git:REF` of LXC. Empty: upstream's.",
    },
    'install-build-deps': {
        option: '--install-build-deps',
        default: 'false',
        ofAll: true,
        decides: 'nothing',
        text: 'Let apt install what CRIU and LXC are built with.',
    },
    'build-timeout': {
        option: '--build-timeout',
        value: 'SECONDS',
        default: '1800',
        range: TIMEOUT_S,
        ofAll: true,
        decides: 'nothing',
        text: 'Time limit, in seconds, for each build of CRIU or LXC.',
    },
    'archive-mirror': {
        option: '--mirror',
        value: 'URL',
        default: '',
        ofAll: true,
        decides: 'verdict',
        text: "URL of the package archive. Empty: the one that the host's apt uses.",
    },
    'archive-keyring': {
        option: '--keyring',
        value: 'FILE',
        default: '',
        ofAll: true,
        decides: 'nothing',
        text: "File with the keys that sign the archive. Empty: those that the host's apt trusts for it.",
    },
    'work-dir': {
        option: '--work-dir',
        value: 'DIR',
        default: '',
        ofAll: true,
        decides: 'verdict',
        text: 'Existing folder for the container and its checkpoints. Empty: `/var/tmp`.',
    },
};
const inputs_INPUT_NAMES = Object.keys(INPUTS);
/** One of them, as every table of them looks at it. */
function inputs_inputOf(name) {
    return INPUTS[name];
}
function isSwitch(name) {
    return inputs_inputOf(name).value === undefined;
}
const asInput = (input) => input;
const asOption = (input) => INPUTS[input].option;
//# sourceMappingURL=inputs.js.map
;// CONCATENATED MODULE: ./build/facts/apps.js
const redisTransaction = {
    name: 'redis-transaction',
    policy: 'must',
    reads: 'what EXEC makes of an INCR that lay queued behind MULTI, on a connection that is held through all cycles',
    rule: 'one more',
    why: 'A database that loses what a client has begun, or does it twice, has lost its promise.',
    read: ({ redis }) => redis,
    compare: (before, after) => after === before + 1
        ? null
        : `The counter stood at ${before}; the transaction that was open made it ${after ?? 'nothing: redis did not answer'}.`,
};
const nginxKeepAlive = {
    name: 'nginx-keep-alive',
    policy: 'must',
    reads: 'how nginx counts a connection that is kept alive, and the requests on it',
    rule: 'the same connection, and the next request on it',
    why: 'Proxies and browsers keep their connections, and expect an answer on them.',
    read: ({ nginx }) => nginx,
    compare(before, after) {
        if (after === null)
            return 'nginx did not answer over the connection that was kept alive.';
        return after.connection === before.connection && after.request === before.request + 1
            ? null
            : `Request ${before.request} on nginx's connection ${before.connection} was followed by request ${after.request} on connection ${after.connection}.`;
    },
};
const streamedResponse = {
    name: 'streamed-response',
    policy: 'must',
    reads: 'numbered lines of one response of a python server, which began before the first dump',
    rule: 'it goes on with the next line, without a gap',
    why: 'A download that stands still, or has a hole, is worse than one that failed.',
    read: ({ stream }) => stream,
    compare(before, after) {
        if (after === null)
            return 'The streamed response did not go on, or not without a gap.';
        return after.first === before.last + 1
            ? null
            : `Line ${before.last} of the streamed response was followed by line ${after.first}.`;
    },
};
//# sourceMappingURL=apps.js.map
// EXTERNAL MODULE: ./build/facts/catalogue.js + 43 modules
var catalogue = __nccwpck_require__(2930);
// EXTERNAL MODULE: ./build/facts/credentials.js
var credentials = __nccwpck_require__(6710);
;// CONCATENATED MODULE: ./build/facts/downtime.js
/** As the clients outside of the container see it. */
const downtime = {
    name: 'downtime',
    policy: 'must',
    reads: 'how long a client of a held connection heard nothing since the reading before, in milliseconds, and which of the numbered lines it missed or heard twice',
    rule: 'no line is lost or doubled; the time is only reported',
    why: 'It is what users notice of a migration.',
    read: ({ downtime }) => downtime,
    compare(_before, after) {
        if (after === null)
            return 'Since the restore a client hears nothing any more.';
        const { lost, doubled } = after;
        return lost === 0 && doubled === 0
            ? null
            : `Of the lines to a client ${lost} did not come, and ${doubled} came twice.`;
    },
};
//# sourceMappingURL=downtime.js.map
// EXTERNAL MODULE: ./build/facts/processes.js
var processes = __nccwpck_require__(2265);
// EXTERNAL MODULE: ./build/facts/signals.js
var signals = __nccwpck_require__(2629);
// EXTERNAL MODULE: ./build/facts/sockets.js
var sockets = __nccwpck_require__(6234);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __nccwpck_require__(3743);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __nccwpck_require__(7946);
;// CONCATENATED MODULE: ./build/workload/downtime.js
/**
 * @param came numbers of the lines that came, in any order
 * @param last the greatest number of the reading before; those from there to `to` are due
 */
function missed(came, last, to) {
    const distinct = new Set(came.filter((number) => number > last && number <= to));
    return { lost: to - last - distinct.size, doubled: came.length - distinct.size };
}
//# sourceMappingURL=downtime.js.map
;// CONCATENATED MODULE: ./build/workload/apps-clients.js





const PORTS = { redis: 6379, nginx: 80, stream: 8000 };
const PAUSE_MS = 50;
class HeldConversations {
    ends;
    held = null;
    /** Number of the last line that was read of the response. */
    last = 0;
    constructor(ends) {
        this.ends = ends;
    }
    async open(limitMs) {
        const deadline = Date.now() + limitMs;
        const answers = (port, question, answer) => async () => {
            const conversation = new Conversation(this.ends.inside, port);
            if ((await conversation.ask(question, answer, 1000)) !== null)
                return conversation;
            conversation.close();
            return null;
        };
        const persist = async (name, attempt) => {
            for (;;) {
                const conversation = await attempt();
                if (conversation !== null)
                    return conversation;
                if (Date.now() > deadline) {
                    throw new errors/* StageError */.Zu('start', `${name} did not answer within ${limitMs / 1000} s.`);
                }
                await (0,promises_.setTimeout)(PAUSE_MS);
            }
        };
        const [redis, nginx, stream] = await Promise.all([
            persist('redis', answers(PORTS.redis, 'MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/)),
            persist('nginx', answers(PORTS.nginx, 'GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection \d+ request \d+\n/)),
            persist('The python server', answers(PORTS.stream, 'GET / HTTP/1.1\r\n\r\n', /\r\n\r\nline 1\n/)),
        ]);
        this.held = { redis, nginx, stream };
        // Asking for it has taken the first line.
        this.last = 1;
    }
    async ask(timeoutMs) {
        const { redis, nginx, stream } = this.held;
        const [executed, response, lines] = await Promise.all([
            redis.ask('EXEC\r\n', /^\*1\r\n:(\d+)\r\n/, timeoutMs),
            nginx.ask('GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection (\d+) request (\d+)\n/, timeoutMs),
            stream.more(timeoutMs),
        ]);
        // It stays queued until the next reading.
        const queued = await redis.ask('MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/, timeoutMs);
        const numbers = apps_clients_numbersOf(lines ?? '');
        const last = Math.max(this.last, ...numbers);
        const silenceMs = stream.longestSilence();
        const downtime = lines === null ? null : { silenceMs, ...missed(numbers, this.last, last) };
        this.last = last;
        return {
            redis: executed === null || queued === null ? null : Number(executed[1]),
            nginx: response === null ? null : { connection: Number(response[1]), request: Number(response[2]) },
            stream: unbroken(numbers),
            downtime,
        };
    }
    /** What is heard of the response from now on was said after the dump. */
    async dumped() {
        // What was said before is read by then.
        await (0,promises_.setTimeout)(PAUSE_MS);
        this.held?.stream.mark();
    }
    async forget() {
        for (const conversation of Object.values(this.held ?? {}))
            conversation.close();
        this.held = null;
    }
}
function apps_clients_numbersOf(text) {
    return [...text.matchAll(/^line (\d+)$/gm)].map(([, number]) => Number(number));
}
/** The first and the last number of lines that follow each other; null when one is missing, or there is none. */
function unbroken(numbers) {
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    return numbers.every((number, index) => number === first + index) ? { first, last } : null;
}
/** One connection, and what came over it since the last question was answered. */
class Conversation {
    socket;
    heard = '';
    marked = 0;
    heardAt = performance.now();
    silenceMs = 0;
    constructor(address, port) {
        this.socket = (0,external_node_net_.connect)(port, address).setNoDelay().setEncoding('utf8');
        this.socket.on('data', (text) => {
            this.heard += text;
            const now = performance.now();
            this.silenceMs = Math.max(this.silenceMs, now - this.heardAt);
            this.heardAt = now;
        });
        // Whoever does not come back does not answer.
        this.socket.on('error', () => undefined);
    }
    /** All that was heard up to an answer is forgotten then. Null when the answer does not come. */
    async ask(question, answer, timeoutMs) {
        if (question !== '')
            this.socket.write(question);
        await (0,wait/* until */.T)(() => answer.test(this.heard) || this.socket.closed, timeoutMs);
        const match = this.heard.match(answer);
        if (match !== null)
            this.heard = this.heard.slice(match.index + match[0].length);
        return match;
    }
    /** Milliseconds between two pieces that were heard since this was asked before. */
    longestSilence() {
        const { silenceMs } = this;
        this.silenceMs = 0;
        return Math.round(silenceMs);
    }
    mark() {
        this.marked = this.heard.length;
    }
    /** All whole lines that were heard, when more of them came after the mark; null when nothing came. */
    async more(timeoutMs) {
        const came = await (0,wait/* until */.T)(() => this.heard.slice(this.marked).endsWith('\n'), timeoutMs);
        const { heard } = this;
        this.heard = '';
        this.marked = 0;
        return came ? heard : null;
    }
    close() {
        this.socket.destroy();
    }
}
//# sourceMappingURL=apps-clients.js.map
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __nccwpck_require__(4482);
;// CONCATENATED MODULE: ./build/workload/image.js

const COPY_LIMIT_MS = 120_000;
/**
 * Copies an image of the store to where a container's root file system is to be. The copy is root's, whoever filled
 * the store.
 *
 * @param rootfs is made
 * @throws StageError
 */
async function copyImage(image, rootfs, env) {
    const copy = ['cp', '-r', '--no-dereference', '--preserve=mode,links', '--reflink=auto', image, rootfs];
    await (0,host_command/* runOrFail */.zi)(copy, {
        timeoutMs: COPY_LIMIT_MS,
        env,
        failureClass: 'start',
        complaint: 'The image could not be copied',
    });
}
//# sourceMappingURL=image.js.map
// EXTERNAL MODULE: ./build/workload/start-log.js
var start_log = __nccwpck_require__(5719);
;// CONCATENATED MODULE: ./build/workload/apps.js








/** As root, all of them: without CAP_SYS_RESOURCE CRIU dumps no process of another user. */
const FILES = {
    init: `#!/bin/sh
${start_log/* KEEP_OUTPUT */.qQ}
redis-server /apps/redis.conf &
nginx -c /apps/nginx.conf &
exec python3 /apps/stream.py
`,
    'redis.conf': `bind 0.0.0.0
port ${PORTS.redis}
protected-mode no
save ""
dir /tmp
`,
    'nginx.conf': `user root;
daemon off;
worker_processes 2;
pid /run/nginx.pid;
error_log /${evidence_files/* EVIDENCE */.S4.startLog};
events {}
http {
  access_log off;
  keepalive_timeout 1d;
  keepalive_requests 1000000;
  server {
    listen ${PORTS.nginx};
    location / { return 200 "connection $connection request $connection_requests\\n"; }
  }
}
`,
    'stream.py': `import signal, socket, threading, time

# As pid 1 it has the others for children: who ends is to be gone.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)

def stream(connection):
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\n\\r\\n")
    number = 0
    while True:
        number += 1
        connection.sendall(b"line %d\\n" % number)
        time.sleep(0.02)

listener = socket.create_server(("0.0.0.0", ${PORTS.stream}))
while True:
    threading.Thread(target=stream, args=(listener.accept()[0],), daemon=True).start()
`,
};
/** Servers that are found everywhere, in the midst of their work: redis, nginx, and a response that never ends. */
class AppsWorkload {
    container = {
        kind: 'made',
        init: '/apps/init',
        isConfined: true,
        limits: workload/* LIMITS */.b1.large,
        config: workload/* OF_PROCESSES */.wu,
    };
    finding = {
        id: 'servers-as-root',
        severity: 'info',
        message: 'redis, nginx and python run as root in the container, not as users of their own.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    image;
    clients;
    env;
    readyLimitMs;
    rootfs = '';
    isOpen = false;
    constructor(image, clients, env, readyLimitMs) {
        this.image = image;
        this.clients = clients;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        await copyImage(this.image, rootfs, this.env);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, 'apps'));
        for (const [name, text] of Object.entries(FILES))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'apps', name), text, { mode: 0o755 });
        (0,start_log/* makeStartLog */.$n)(rootfs);
    }
    async ready() {
        if (this.isOpen)
            return;
        try {
            await this.clients.open(this.readyLimitMs);
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            throw new errors/* StageError */.Zu('start', error.message + (0,start_log/* printed */.zd)(this.rootfs), { cause: error });
        }
        this.isOpen = true;
    }
    ask(_init, timeoutMs) {
        return this.clients.ask(timeoutMs);
    }
    dumped() {
        return this.clients.dumped();
    }
    moved(rootfs) {
        this.rootfs = rootfs;
        this.isOpen = true;
    }
    async forget() {
        await this.clients.forget();
        this.isOpen = false;
    }
}
//# sourceMappingURL=apps.js.map
;// CONCATENATED MODULE: ./build/workload/remote.js
/** An object whose methods are called there. */
function remote(call) {
    const get = (_target, method) => (...args) => call(String(method), args);
    return new Proxy({}, { get });
}
//# sourceMappingURL=remote.js.map
;// CONCATENATED MODULE: ./build/core/workloads/apps.js










const apps = {
    weight: 5,
    isQuiet: true,
    outgrows: 'connections',
    image: 'apps',
    refuses: { 'repeat-restore': 'the connections to it end when the container is killed' },
    parse: () => ({ name: 'apps' }),
    plan: async ({ name }, { provider }) => ({ name, image: await provider.image(name) }),
    files: ({ image }) => [image],
    clients: (ends) => new HeldConversations(ends),
    make: ({ image }, { ends, call, env, readyLimitMs }) => {
        const clients = call === null ? new HeldConversations(ends) : remote(call);
        return new AppsWorkload(image, clients, env, readyLimitMs);
    },
    // Without open-files: servers open and close files by themselves.
    facts: [
        redisTransaction,
        nginxKeepAlive,
        streamedResponse,
        downtime,
        processes/* processes */.uF,
        signals/* signalMasks */.Y,
        credentials/* groups */.TN,
        sockets/* sockets */.X,
        ...catalogue/* CONTAINER */.MR,
    ],
};
//# sourceMappingURL=apps.js.map
;// CONCATENATED MODULE: ./build/facts/verify.js
const verify = {
    name: 'verify',
    policy: 'must',
    reads: "what the user's own command prints, and how it ends",
    rule: 'the same, to the byte, and it ends with 0',
    why: 'What has to come back in a container, its owner knows best.',
    read: ({ verification }) => verification,
    compare(before, after) {
        if (after === null)
            return 'Verify could not be run.';
        if (after.ended !== 'exit code 0') {
            return `After the restore verify ended with ${after.ended}: ${after.complaint || after.output || 'it printed nothing'}`;
        }
        return after.sha256 === before.sha256
            ? null
            : `Verify printed ${JSON.stringify(before.output)} before the dump and ${JSON.stringify(after.output)} after the restore (by SHA-256 ${before.sha256.slice(0, 12)} and ${after.sha256.slice(0, 12)}).`;
    },
};
//# sourceMappingURL=verify.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/host/device-files.js
var device_files = __nccwpck_require__(5183);
// EXTERNAL MODULE: ./build/host/files.js
var files = __nccwpck_require__(9036);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/host/observe.js



const NAMESPACES = (/* unused pure expression or super */ null && (['pid', 'user', 'ipc', 'uts', 'net', 'mnt', 'cgroup', 'time']));
/** Where a frozen process waits, on cgroup v1 and v2. */
const FROZEN = (/* unused pure expression or super */ null && (['__refrigerator', 'do_freezer_trap']));
/** O_LARGEFILE on x86 and arm64. */
const LARGE = process.arch === 'arm64' ? 0o400000 : 0o100000;
/** File systems of the kernel's own, on which a look at a file waits for no program. */
const LOCAL = (/* unused pure expression or super */ null && (['tmpfs', 'devtmpfs', 'ext4', 'xfs', 'btrfs', 'ramfs']));
const BLOCK_BYTES = 512;
/** Tables of sockets in /proc/PID/net: the field of each line, from 0, that is the inode. */
const SOCKET_TABLES = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, icmp: 9, icmp6: 9, raw: 9, raw6: 9, packet: 8 };
/** A process and all below it. Those that end meanwhile are left out. */
function observeTree(root) {
    const namespaces = namespacesOf(root);
    const sockets = new Map();
    const tree = [root, ...descendantsOf(root)];
    const mounts = mountsOf(tree);
    const [isOfRoot, depth] = [startedByRoot(root), idsOf(root, 'NSpid').length];
    const processes = tree.flatMap((pid) => {
        const seen = observe(pid, namespaces, sockets, mounts, isOfRoot, depth);
        return seen === null ? [] : [seen];
    });
    const named = processes.flatMap(({ files }) => files).filter(({ target }) => isPath(target));
    // CRIU opens the files that it restores through mounts that are gone then: where all are foreign, none proves anything.
    const isRestored = named.every(({ foreignMount }) => foreignMount);
    if (isRestored)
        for (const file of named)
            file.foreignMount = false;
    return processes;
}
/** Processes that are in the pid namespace of one, and are not below it: brought in by lxc-attach. */
function observeAttached(root) {
    const namespaces = namespacesOf(root);
    const below = new Set([root, ...descendantsOf(root)]);
    const sockets = new Map();
    const mounts = mountsOf([...below]);
    const [isOfRoot, depth] = [startedByRoot(root), idsOf(root, 'NSpid').length];
    return processIds().flatMap((pid) => {
        if (below.has(pid) || namespaceOf(pid, 'pid') !== namespaces.get('pid'))
            return [];
        // It may have been started meanwhile.
        if (descendantsOf(root).includes(pid))
            return [];
        const seen = observe(pid, namespaces, sockets, mounts, isOfRoot, depth);
        return seen === null ? [] : [seen];
    });
}
/** Of one process; none of one that is gone. */
function observeMounts(pid) {
    return ((0,host_process/* readOrNull */.di)(`/proc/${pid}/mountinfo`) ?? '').split('\n').flatMap((line) => {
        const [, , , root, point] = line.split(' ');
        const type = line.match(/ - (\S+) /)?.[1];
        return root === undefined || point === undefined || type === undefined ? [] : [{ type, root, point }];
    });
}
/**
 * @param sockets those of each network namespace that was looked at: processes share them, and there may be many
 * @param mounts of the container
 * @param isOfRoot root of the host has started the container
 * @param depth of the container's pid namespace below that of /proc: 1 is that itself
 */
function observe(pid, ofRoot, sockets, mounts, isOfRoot, depth) {
    try {
        const stat = statFields(pid);
        if (stat === null)
            return null;
        const own = namespacesOf(pid);
        const network = own.get('net') ?? '';
        const protocols = sockets.get(network) ?? protocolsOfSockets(pid);
        sockets.set(network, protocols);
        return {
            pid,
            name: stat[1] ?? '',
            state: stat[2] ?? '',
            frozen: FROZEN.includes(readOrNull(`/proc/${pid}/wchan`) ?? ''),
            tracer: Number(statusField(pid, 'TracerPid') ?? 0),
            policy: Number(stat[40] ?? 0),
            uids: usersOf(pid),
            mapped: isOfRoot && own.get('user') !== namespaceOf('self', 'user'),
            sessionInside: idsOf(pid, 'NSsid')[depth - 1] !== '0',
            // One that has ended, and waits for its parent, has none left.
            ownNamespaces: NAMESPACES.filter((name) => own.get(name) !== '' && own.get(name) !== ofRoot.get(name)),
            files: [...descriptors(pid, protocols, mounts), ...deletedMappings(pid)],
            memoryBytes: kibibytes(pid, 'RssAnon') + kibibytes(pid, 'RssShmem'),
        };
    }
    catch {
        return null; // It has ended.
    }
}
/** Its parent is LXC's monitor, which makes the namespaces. */
function startedByRoot(init) {
    return usersOf(Number(statusField(init, 'PPid') ?? 0)).every((uid) => uid === 0);
}
/** One for each pid namespace, from that of /proc inwards. */
function idsOf(pid, field) {
    return (statusField(pid, field) ?? '').split(/\s+/);
}
function usersOf(pid) {
    return (statusField(pid, 'Uid') ?? '').split(/\s+/).map(Number);
}
/**
 * The types of all mounts of some processes, by the ids of the mounts: a file that was opened before its process got a
 * mount namespace of its own lies on a mount of the one before.
 */
function mountsOf(pids) {
    const namespaces = new Map(pids.map((pid) => [namespaceOf(pid, 'mnt'), pid]));
    const lines = [...namespaces.values()].flatMap((pid) => (readOrNull(`/proc/${pid}/mountinfo`) ?? '').split('\n'));
    return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.match(/ - (\S+) /)?.[1] ?? '']));
}
function descriptors(pid, protocols, mounts) {
    return openFiles(pid).map(({ fd, target }) => {
        const info = readOrNull(`/proc/${pid}/fdinfo/${fd}`) ?? '';
        const mount = info.match(/^mnt_id:\s*(\d+)$/m)?.[1];
        const flags = Number.parseInt(info.match(/^flags:\s*([0-7]+)$/m)?.[1] ?? '0', 8);
        const clock = info.match(/^clockid: (\d+)$/m)?.[1];
        const isLocal = mount !== undefined && LOCAL.includes(mounts.get(mount) ?? '');
        return {
            where: `fd ${fd}`,
            target,
            deletedBytes: deletedBytes(`/proc/${pid}/fd/${fd}`, target),
            foreignMount: isPath(target) && mount !== undefined && !mounts.has(mount),
            large: (flags & LARGE) !== 0,
            device: isLocal && isPath(target) ? deviceOf(`/proc/${pid}/fd/${fd}`) : null,
            clock: clock === undefined ? null : Number(clock),
            protocol: protocols.get(target) ?? null,
            socket: null,
        };
    });
}
/** Of a file that is mapped and deleted CRIU copies the whole, too. */
function deletedMappings(pid) {
    const seen = new Map();
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const [, range, target] = line.match(/^(\S+) \S+ \S+ \S+ \d+ +(\/.* \(deleted\))$/) ?? [];
        if (range === undefined || target === undefined || seen.has(target))
            continue;
        const bytes = deletedBytes(`/proc/${pid}/map_files/${range}`, target);
        seen.set(target, {
            where: `mapping ${range}`,
            target,
            deletedBytes: bytes,
            foreignMount: false,
            large: true,
            device: null,
            clock: null,
            protocol: null,
            socket: null,
        });
    }
    return [...seen.values()];
}
/** By what a descriptor says of a socket: `socket:[4711]`. */
function protocolsOfSockets(pid) {
    return new Map(Object.entries(SOCKET_TABLES).flatMap(([protocol, inode]) => {
        const [, ...lines] = readOrNull(`/proc/${pid}/net/${protocol}`)?.trim().split('\n') ?? [];
        return lines.map((line) => [`socket:[${line.trim().split(/\s+/)[inode]}]`, protocol]);
    }));
}
function deviceOf(link) {
    const found = statSync(link, { throwIfNoEntry: false });
    if (!found?.isCharacterDevice() && !found?.isBlockDevice())
        return null;
    return `${found.isCharacterDevice() ? 'chr' : 'blk'} ${numbersOf(found)}`;
}
function deletedBytes(link, target) {
    if (!isPath(target) || !target.endsWith(' (deleted)'))
        return null;
    const found = statSync(link, { throwIfNoEntry: false });
    return found?.isFile() && found.nlink === 0 ? Math.min(found.size, found.blocks * BLOCK_BYTES) : null;
}
/** Not a pipe or a socket, nor one of the kernel's own files in memory, which CRIU dumps in other ways. */
function isPath(target) {
    return target.startsWith('/') && !/^\/(memfd:|SYSV|dev\/zero|anon_hugepage)/.test(target);
}
function namespacesOf(pid) {
    return new Map(NAMESPACES.map((name) => [name, namespaceOf(pid, name)]));
}
/** Empty where the kernel has no such namespaces, or the process is gone. */
function namespaceOf(pid, name) {
    try {
        return readlinkSync(`/proc/${pid}/ns/${name}`);
    }
    catch {
        return '';
    }
}
function kibibytes(pid, field) {
    return Number.parseInt(statusField(pid, field) ?? '0', 10) * 1024;
}
//# sourceMappingURL=observe.js.map
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __nccwpck_require__(2291);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
;// CONCATENATED MODULE: ./build/host/stand-ins.js


/** Of a longer file only that it is one matters. */
const FILE_BYTES = 1024 * 1024;
/** What lies at a path of the host, a link wherever it leads; what cannot be looked at is not there. */
function kindOf(path) {
    const found = look(path);
    if (found === null)
        return 'none';
    if (found.isSymbolicLink())
        return 'link';
    if (found.isDirectory())
        return 'folder';
    if (found.isFile())
        return 'file';
    return found.isBlockDevice() || found.isCharacterDevice() ? 'device' : 'other';
}
/**
 * Makes what is mounted in a container in place of what its host has: an empty folder for a folder, a copy of a file, a link
 * to either for a link. Owner and mode are the same.
 */
function makeStandIns(folder, standIns) {
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o755 });
    for (const { source, path } of standIns) {
        const kind = kindOf(source);
        if (kind === 'link') {
            const real = ends(source);
            if (real !== null)
                makeOne(real, `${path}.real`);
            (0,external_node_fs_.symlinkSync)(`${path}.real`, path);
        }
        else if (kind !== 'none')
            makeOne(source, path);
    }
}
function look(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        return null;
    }
}
/** Where a link leads in the end; null when nowhere. */
function ends(link) {
    try {
        return (0,external_node_fs_.realpathSync)(link);
    }
    catch {
        return null;
    }
}
function makeOne(source, path) {
    const { uid, gid, mode } = (0,external_node_fs_.lstatSync)(source);
    if (kindOf(source) === 'folder')
        (0,external_node_fs_.mkdirSync)(path);
    else
        (0,external_node_fs_.writeFileSync)(path, (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* readInside */.xO)('/', source, FILE_BYTES, 'inside')) ?? '');
    (0,external_node_fs_.chownSync)(path, uid, gid);
    (0,external_node_fs_.chmodSync)(path, mode & 0o777);
}
//# sourceMappingURL=stand-ins.js.map
// EXTERNAL MODULE: ./build/lxc/config-file.js
var config_file = __nccwpck_require__(2173);
// EXTERNAL MODULE: ./build/lxc/id-map.js
var id_map = __nccwpck_require__(8558);
// EXTERNAL MODULE: ./build/lxc/network.js
var lxc_network = __nccwpck_require__(2800);
;// CONCATENATED MODULE: ./build/lxc/take-over.js




/** What reaches nothing but the container, and what LXC sets in it. Every other key is left out. */
const ITS_OWN = /^lxc\.(arch|uts\.name|environment(\..*)?|init\.\w+|ephemeral|signal\.\w+|no_new_privs|cap\.\w+|prlimit\..*|proc\.(oom_(score_)?adj|coredump_filter|timerslack_ns|autogroup|loginuid)|pty\.max|tty\.\w+|autodev(\..*)?|cgroup2?\.[\w.]*\w|selinux\..*|seccomp\.(profile|allow_nesting)|keyring\.\w+|time\.offset\.\w+|namespace\.(clone|keep)|sched\.core)$/;
/** Sysctls that a container has for itself: the others are the host's. */
const ITS_OWN_SYSCTL = /^lxc\.sysctl\.(net\..*|fs\.mqueue\..*|kernel\.(sem|(shm|msg)\w*|domainname|hostname))$/;
/** Of the host or of LXC's own bookkeeping: nothing that the container has. */
const NOT_ITS_OWN = /^lxc\.(rootfs\.(path|mount|managed)|log(\..*)?|console\.(logfile|size|rotate|buffer(\..*)?)|start(\..*)?|group|monitor(\..*)?|execute(\..*)?|hook\.version)$/;
/** Devices that are the kernel's own and do no harm to whoever has them: the same are in the sandbox. */
const HARMLESS_DEVICES = ['full', 'fuse', 'net/tun', 'null', 'ptmx', 'random', 'tty', 'urandom', 'zero'];
/** What the kernel shows alike to all. */
const OF_THE_KERNEL = /^\/(proc(?!\/(\d+|self|thread-self)(\/|$))|sys)(\/|$)/;
/** Of the sandbox's own: what the host has there is not seen. */
const HIDDEN = /^\/(tmp|run)(\/|$)/;
/** File systems that need nothing of the host's. */
const NEEDS_NOTHING = /^(proc|sysfs|tmpfs|ramfs|devpts|mqueue|cgroup2?|securityfs|debugfs|tracefs|fusectl|pstore|bpf|binfmt_misc|configfs|hugetlbfs)$/;
/** Of a network: what it can have of its own on the sandbox's bridge. */
const OF_LINK = /^(type|flags|name|mtu|hwaddr|ipv[46]\.(address|gateway)|macvlan\.mode|vlan\.id|ipvlan\..*)$/;
/** @param settings of the container's whole config, includes too */
function takeOver(settings, places) {
    const taken = {
        lines: [],
        rootfs: '',
        standIns: [],
        neighbours: [],
        address: null,
        idMap: [],
        untested: [],
    };
    const networks = new Map();
    for (const setting of (0,config_file/* inForce */.Nm)(settings)) {
        const { key, value } = setting;
        const [, index, ofLink] = key.match(/^lxc\.net\.(\d+)\.(.+)$/) ?? [];
        if (key === 'lxc.rootfs.path')
            taken.rootfs = value;
        else if (key === 'lxc.idmap')
            taken.idMap.push(...(0,id_map/* parseIdMap */.dU)(value));
        // The files are copied, and given to whom the map has.
        else if (key === 'lxc.rootfs.options')
            taken.lines.push(`${key} = ${withoutIdMap(value)}`);
        else if (index !== undefined)
            networks.set(index, [...(networks.get(index) ?? []), { ...setting, key: ofLink ?? '' }]);
        else if (key === 'lxc.mount.entry')
            takeMount(value, places, taken);
        else if (key === 'lxc.mount.fstab')
            taken.untested.push(`the mounts that ${value} lists`);
        else if (/^lxc\.hook\.(?!version)/.test(key))
            taken.untested.push(`the hook ${key.slice('lxc.hook.'.length)} (${value})`);
        else if (key.startsWith('lxc.namespace.share.'))
            taken.untested.push(`the ${key.split('.').at(-1)} namespace that it shares with ${value}`);
        else if (/^lxc\.cgroup\.(relative|dir(\..*)?)$/.test(key))
            taken.untested.push(`its place among the cgroups (${key} = ${value})`);
        else if (ITS_OWN.test(key) || ITS_OWN_SYSCTL.test(key) || isHarmless(key, value))
            taken.lines.push(`${key} = ${value}`);
        else if (key === 'lxc.apparmor.profile')
            takeProfile(value, taken);
        else if (!NOT_ITS_OWN.test(key))
            taken.untested.push(`${key} = ${value}`);
    }
    for (const [index, network] of networks)
        takeNetwork(index, network, taken);
    if (taken.idMap.some(({ inside, count }) => inside !== 0 || count !== id_map/* ID_MAP */.J8.count)) {
        taken.untested.push(`its id map: in the sandbox ${id_map/* ID_MAP */.J8.count} ids from 0 on are mapped`);
    }
    return taken;
}
/** A console that is a terminal or a file of the host's, and mounts that are shared with it, are not. */
function isHarmless(key, value) {
    if (key === 'lxc.console.path')
        return value === 'none';
    return key === 'lxc.mount.auto' && !/(^|\s)shmounts\b/.test(value);
}
/** One that LXC generates it loads into the host's kernel, where it may stay. */
function takeProfile(name, { lines, untested }) {
    lines.push(`lxc.apparmor.profile = ${name === 'generated' ? 'unconfined' : name}`);
    if (name === 'generated')
        untested.push('the AppArmor profile that LXC generates');
}
function takeMount(entry, places, taken) {
    const [source = '', target = '', ...rest] = entry.split(/[ \t]+/);
    const [type = '', options = ''] = rest;
    const isBind = (0,config_file/* isBindMount */.fu)(options);
    const path = isBind ? (0,external_node_path_.normalize)((0,config_file/* decodeField */.RC)(source)) : (0,config_file/* decodeField */.RC)(source);
    const where = `mounted at /${target.replace(/^\/+/, '')}`;
    const leadsOut = (0,config_file/* decodeField */.RC)(target).split('/').includes('..');
    if (leadsOut || (isBind ? !path.startsWith('/') : !NEEDS_NOTHING.test(type))) {
        taken.untested.push(`${path}, of the type ${type}, ${where}`);
        return;
    }
    const line = (from) => `lxc.mount.entry = ${[(0,config_file/* encodeField */.Xh)(from), target, ...rest].join(' ')}`;
    if (!isBind || OF_THE_KERNEL.test(path)) {
        taken.lines.push(line(path));
        return;
    }
    const device = path.match(/^\/dev\/(.*)$/)?.[1];
    const kind = places.kindOf(path);
    if (kind === 'none' && HIDDEN.test(path))
        taken.untested.push(`${path}, ${where}: a sandbox has a /tmp and a /run of its own`);
    else if (device !== undefined && HARMLESS_DEVICES.includes(device))
        taken.lines.push(line(path));
    else if (device !== undefined || kind === 'device' || kind === 'other')
        taken.untested.push(`the device ${path}`);
    else {
        const standIn = `${places.standIns}/${taken.standIns.length}`;
        taken.standIns.push({ source: path, path: standIn });
        taken.lines.push(line(standIn));
        // What is not there is not made: LXC fails, or passes over what is optional, as it would.
        if (kind !== 'none')
            taken.untested.push(`what is in ${path}, ${where}`);
    }
}
function takeNetwork(index, network, taken) {
    const last = (key) => network.findLast((setting) => setting.key === key)?.value;
    const type = last('type') ?? '';
    if (type === 'phys') {
        taken.untested.push(`the device ${last('link') ?? ''} of the host's, which network ${index} takes`);
        return;
    }
    const prefix = `lxc.net.${index}`;
    for (const { key, value } of network) {
        if (OF_LINK.test(key))
            taken.lines.push(`${prefix}.${key} = ${value}`);
        else if (key !== 'link' && key !== 'veth.pair')
            taken.untested.push(`${prefix}.${key} = ${value}`);
    }
    if (type === 'none' || type === 'empty')
        return;
    taken.lines.push(`${prefix}.link = ${lxc_network/* BRIDGE */.Az}`);
    if (type !== 'veth')
        return;
    const address = last('ipv4.address')?.match(/^((?:\d+\.){3}\d+)\/(\d+)/);
    if (address == null) {
        taken.untested.push(`what network ${index} has of a DHCP server`);
        return;
    }
    const [, own = '', bits] = address;
    taken.address ??= own;
    const gateway = last('ipv4.gateway');
    const neighbour = /^[\d.]+$/.test(gateway ?? '') ? gateway : neighbourOf(own);
    if (neighbour !== lxc_network/* ADDRESSES */.FV.gateway4)
        taken.neighbours.push(`${neighbour}/${bits}`);
}
function withoutIdMap(options) {
    return options
        .split(',')
        .filter((option) => !option.startsWith('idmap='))
        .join(',');
}
/** Another address of the same network. */
function neighbourOf(address) {
    const bytes = address.split('.');
    return [...bytes.slice(0, 3), bytes[3] === '1' ? '2' : '1'].join('.');
}
//# sourceMappingURL=take-over.js.map
// EXTERNAL MODULE: ./build/words/standing.js
var standing = __nccwpck_require__(7852);
;// CONCATENATED MODULE: ./build/host/loop-devices.js


/** The loop device by which a file may be written to just now, as `loop3`; null when there is none. */
function writableLoopOf(file) {
    const real = (0,external_node_fs_.realpathSync)(file);
    const read = (name, attribute) => (0,host_process/* readOrNull */.di)(`/sys/block/${name}/${attribute}`)?.trim();
    const isOfFile = (name) => read(name, 'loop/backing_file') === real && read(name, 'ro') === '0';
    return (0,external_node_fs_.readdirSync)('/sys/block').find(isOfFile) ?? null;
}
//# sourceMappingURL=loop-devices.js.map
;// CONCATENATED MODULE: ./build/workload/storage.js



/**
 * By `lxc.rootfs.path` of a config; null of what is none of these. Nothing is written to any of it: all layers of an
 * overlay are lower ones, and the loop device of an image is read-only, so that the kernel does not replay a journal either.
 * That device ends with its mount, however that ends (autoclear).
 */
function mountingOf(rootfs) {
    const layers = layersOf(rootfs);
    if (layers !== null)
        return { args: ['-t', 'overlay', '-o', `ro,lowerdir=${layers.join(':')}`, 'overlay'], image: null };
    const image = rootfs.match(/^(?:loop:)?(\/.*)$/)?.[1];
    // LXC takes a file for an image without the prefix, too.
    if (image === undefined || (0,files/* statsOf */.LZ)(image)?.isFile() !== true)
        return null;
    return { args: ['-o', 'ro,loop,nodev,nosuid,noexec', image], image };
}
function isOverlay(rootfs) {
    return layersOf(rootfs) !== null;
}
/** Why the kernel is not to read an image, in a sentence; null when it may. */
function whyNotMounted(image) {
    const open = (0,owners/* writableByOthers */.lD)(image);
    // A file system is believed by the kernel.
    if (open !== null)
        return `Users other than root can change ${open}; it is not mounted.`;
    const device = writableLoopOf(image);
    // What its container has written may not be in the file yet.
    return device === null ? null : `${image} is in use, as /dev/${device}; stop its container first.`;
}
/** The folders of an overlay, uppermost first, as `overlay:LOWER:…:UPPER` of a config has them; null when it is something else. */
function layersOf(rootfs) {
    const [, folders = ''] = rootfs.match(/^overlay(?:fs)?:(\/.*)$/) ?? [];
    const [upper, ...lower] = folders.split(':').reverse();
    const layers = [upper ?? '', ...lower.reverse()];
    // The others would be read as options, or as one folder more.
    return lower.length > 0 && layers.every((each) => /^\/[^,\\]*$/.test(each)) ? layers : null;
}
//# sourceMappingURL=storage.js.map
;// CONCATENATED MODULE: ./build/workload/command.js





















/** In the container. */
const START = 'criu-lxc-test.start';
/** In the sandbox's folder: what a command printed. */
const OUTPUT = evidence_files/* EVIDENCE */.S4.commandOutput;
/** In the environment of what is run in the container from outside, to know it by. */
const MARK = 'CRIU_LXC_TEST=inside';
/** What real containers have: pseudo-terminals, as tmux wants them, and room for shared memory, as PostgreSQL does. */
const AS_USUAL = ['lxc.pty.max = 1024', 'lxc.mount.entry = tmpfs dev/shm tmpfs rw,nosuid,nodev,create=dir 0 0'];
const command_COPY_LIMIT_MS = 300_000;
const COMMAND_LIMIT_MS = 30_000;
const LEFT_LIMIT_MS = 1000;
const command_PAUSE_MS = 50;
const TEXT_LIMIT = 2000;
/** What a command prints goes to a file, which may be no longer. */
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Of `ulimit -f`. */
const command_BLOCK_BYTES = 512;
const IMAGE_ADVICE = 'A file system that was not unmounted cannot be read without being written to: start its container, and stop it.';
/** How an image says that it is a container of the host. */
const CONTAINER = 'container:';
const LXC_PATH = '/var/lib/lxc';
/** What a user brings: a root file system, what to start in it, and how to prove that it came back. */
class CommandWorkload {
    plan;
    env;
    folder;
    kind;
    readyLimitMs;
    /** The container's, as it lies on the disk: what is mounted in the container is not seen there. */
    rootfs = '';
    isReady = false;
    /** Of a container of the user's, once its root file system is copied. */
    taken = null;
    /** What it said when the container was ready, until it was asked once more. */
    first = null;
    /** @param folder private to this cell */
    constructor(plan, folder, kind, env, readyLimitMs) {
        this.kind = kind;
        this.readyLimitMs = readyLimitMs;
        this.plan = plan;
        this.env = env;
        this.folder = folder;
    }
    get container() {
        const { taken } = this;
        const { start, config } = this.plan;
        const more = config === '' ? [] : config.split('\n');
        if (taken === null) {
            const init = start === '' ? '/sbin/init' : `/${START}`;
            return { kind: 'made', init, isConfined: true, limits: workload/* LIMITS */.b1.large, config: [...AS_USUAL, ...more] };
        }
        const init = start === '' ? [] : [`lxc.init.cmd = /${START}`];
        return { kind: 'taken', isOverlay: isOverlay(taken.rootfs), ...taken, lines: [...taken.lines, ...init, ...more] };
    }
    get finding() {
        const { untested = [] } = this.taken ?? {};
        if (untested.length === 0)
            return undefined;
        return {
            id: standing/* NOT_TESTED */.sc,
            severity: 'warning',
            message: `Not tested, because it leads out of the container: ${untested.length} ${untested.length === 1 ? 'thing' : 'things'}.`,
            evidence: untested.join('\n'),
            advice: 'Everything else is as its config has it.',
        };
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        const { image, start } = this.plan;
        const source = image.startsWith(CONTAINER) ? await this.takeOver(configOf(image)) : image;
        (0,external_node_fs_.mkdirSync)(rootfs);
        const copy = (0,external_node_fs_.statSync)(source).isDirectory()
            ? ['cp', '-a', '--reflink=auto', '--one-file-system', `${source}/.`, rootfs]
            : ['tar', '-x', '--numeric-owner', '-C', rootfs, '-f', source];
        const complaint = `${image} could not be copied`;
        const how = { timeoutMs: command_COPY_LIMIT_MS, env: this.env, failureClass: 'start', complaint };
        await (0,host_command/* runOrFail */.zi)(copy, how);
        if (source === this.mounted)
            await (0,host_command/* runOrFail */.zi)(['umount', source], how);
        (0,device_files/* removeDevices */.o$)(rootfs);
        if (!hasShell(rootfs)) {
            throw new errors/* StageError */.Zu('start', `${image} is no root file system that a container can run: it has no /bin/sh.`);
        }
        for (const name of ['dev', 'proc', 'run', 'sys', 'tmp']) {
            if (!(0,read_inside/* isThereInside */.rn)(rootfs, name))
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, name));
        }
        for (const name of [START, evidence_files/* EVIDENCE */.S4.startLog])
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(rootfs, name), { recursive: true, force: true });
        if (start === '')
            return;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, START), `#!/bin/sh\n${start_log/* KEEP_OUTPUT */.qQ}\n${start}\n`, { mode: 0o755 });
        (0,start_log/* makeStartLog */.$n)(rootfs);
    }
    /** Where its root file system is mounted for the copy, when it is no folder. */
    get mounted() {
        return (0,external_node_path_.join)(this.folder, 'mounted');
    }
    /** @returns the folder with its root file system */
    async takeOver(config) {
        const folder = (0,external_node_path_.join)(this.folder, 'stand-ins');
        const settings = this.settings(config);
        for (const file of new Set([config, ...settings.map((setting) => setting.file)])) {
            const open = (0,owners/* writableByOthers */.lD)(file);
            // It says what root runs.
            if (open !== null)
                throw new errors/* StageError */.Zu('start', `Users other than root can change ${open}; it is not believed.`);
        }
        this.taken = takeOver(settings, { standIns: folder, kindOf: kindOf });
        makeStandIns(folder, this.taken.standIns);
        const { rootfs, untested } = this.taken;
        const mounting = mountingOf(rootfs);
        if (mounting !== null) {
            await this.mount(mounting, `${config} names "${rootfs}" as the root file system`);
            return this.mounted;
        }
        const path = rootfs.replace(/^(dir|loop):/, '');
        // The copy is of one file system.
        const below = observeMounts(process.pid).filter(({ point }) => point.startsWith(`${path}/`));
        untested.push(...below.map(({ point }) => `what is mounted at ${point}`));
        if (path.startsWith('/') && (0,external_node_path_.normalize)(path) !== '/' && (0,files/* statsOf */.LZ)(path)?.isDirectory())
            return path;
        const complaint = path.startsWith('/')
            ? 'that is not there, or hidden: a sandbox has a /tmp and a /run of its own'
            : 'only a folder, an overlay of folders, or an image that is mounted as a loop device can be copied';
        throw new errors/* StageError */.Zu('start', `${config} names "${rootfs}" as the root file system; ${complaint}.`);
    }
    /** In the sandbox's mount namespace: it ends with that at the latest. */
    async mount({ args, image }, named) {
        const refusal = image === null ? null : whyNotMounted(image);
        if (refusal !== null)
            throw new errors/* StageError */.Zu('start', refusal);
        (0,external_node_fs_.mkdirSync)(this.mounted);
        const result = await (0,host_command/* run */.eF)(['mount', ...args, this.mounted], { timeoutMs: command_COPY_LIMIT_MS, env: this.env });
        if (result.code === 0)
            return;
        const complaint = `${named}, and that cannot be mounted`;
        const { message } = (0,host_command/* failure */.V2)(result, { failureClass: 'start', complaint, reason: /^mount: / });
        throw new errors/* StageError */.Zu('start', image === null ? message : `${message} ${IMAGE_ADVICE}`);
    }
    settings(config) {
        try {
            return (0,config_file/* readConfig */.Xg)(config);
        }
        catch (error) {
            if (!(error instanceof errors/* UsageError */.eb))
                throw error;
            throw new errors/* StageError */.Zu('start', `The config of ${this.plan.image} cannot be read: ${error.message}`);
        }
    }
    restless() {
        return 'grandchildren';
    }
    async ready(init) {
        if (this.isReady)
            return;
        await this.awaitReady(init);
        const first = await this.verify(init);
        if (first.ended !== 'exit code 0') {
            throw new errors/* StageError */.Zu('start', `Before the dump verify ended with ${first.ended}: ${first.complaint || first.output || 'it printed nothing'}.${(0,start_log/* printed */.zd)(this.rootfs)}`);
        }
        this.isReady = true;
        this.first = first;
    }
    async ask(init) {
        const { first } = this;
        this.first = null;
        const verification = await this.verify(init);
        if (first === null || (first.sha256 === verification.sha256 && first.ended === verification.ended)) {
            return { verification };
        }
        throw new errors/* StageError */.Zu('start', `Run twice before the dump, verify said ${JSON.stringify(first.output)} and ${JSON.stringify(verification.output)}: what changes by itself proves nothing.`);
    }
    carried() {
        return this.taken;
    }
    moved(rootfs, carried) {
        this.rootfs = rootfs;
        this.taken = carried;
        this.isReady = true;
    }
    forget() {
        this.isReady = false;
    }
    async awaitReady(init) {
        const identity = (0,host_process/* identify */.ls)(init);
        const deadline = Date.now() + this.readyLimitMs;
        const ended = () => identity === null || !(0,host_process/* isAlive */._n)(identity);
        for (;;) {
            if (ended())
                throw new errors/* StageError */.Zu('start', `The start command ended before the container was ready.${(0,start_log/* printed */.zd)(this.rootfs)}`);
            if (this.plan.ready === '')
                return;
            const result = await this.inside(init, this.plan.ready);
            if (result.code === 0)
                return;
            if (Date.now() > deadline) {
                const said = `${result.ended}: ${(0,host_command/* tail */.RT)(result) || 'it printed nothing'}`;
                throw new errors/* StageError */.Zu('start', `The container was not ready within ${this.readyLimitMs / 1000} s (${said}).${(0,start_log/* printed */.zd)(this.rootfs)}`);
            }
            await (0,promises_.setTimeout)(command_PAUSE_MS);
        }
    }
    async verify(init) {
        const result = await this.inside(init, this.plan.verify);
        const output = (0,read_inside/* readInside */.xO)(this.folder, OUTPUT, OUTPUT_BYTES);
        return {
            ended: result.ended,
            output: output.toString('utf8', 0, TEXT_LIMIT),
            sha256: (0,external_node_crypto_.createHash)('sha256').update(output).digest('hex'),
            complaint: (0,host_command/* tail */.RT)(result),
        };
    }
    /** Runs a command in all of the container's namespaces, its standard output in a file. It must leave no process. */
    async inside(init, command) {
        const shell = [
            'env',
            '-i',
            MARK,
            'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            'HOME=/root',
        ];
        const namespaces = ['mnt', 'uts', 'ipc', 'net', 'pid', 'cgroup'];
        if (this.kind === 'unprivileged')
            namespaces.unshift('user');
        const enter = [this.plan.enter, String(init), namespaces.join(','), '/bin/sh', '-c', command];
        const result = await (0,host_command/* run */.eF)([
            'sh',
            '-c',
            `ulimit -f ${OUTPUT_BYTES / command_BLOCK_BYTES}; exec "$@" > "$0"`,
            (0,external_node_path_.join)(this.folder, OUTPUT),
            ...shell,
            ...enter,
        ], { timeoutMs: COMMAND_LIMIT_MS, env: this.env });
        // Whoever is still there has a session leader outside of the container, which CRIU cannot dump (criu#232).
        if (await (0,wait/* until */.T)(() => markedProcesses().length === 0, LEFT_LIMIT_MS))
            return result;
        throw new errors/* StageError */.Zu('start', `A command left a process in the container, which is then not as its own: ${command}`);
    }
}
/** Of `container:NAME` or `container:FILE`. */
function configOf(image) {
    const container = image.slice(CONTAINER.length);
    return container.startsWith('/') ? container : (0,external_node_path_.join)(LXC_PATH, container, 'config');
}
function markedProcesses() {
    return (0,host_process/* processIds */.Uj)().filter((pid) => (0,host_process/* environmentOf */.p7)(pid).includes(MARK));
}
/** A link counts, wherever it leads: it may lead somewhere only in the container. */
function hasShell(rootfs) {
    return (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* listInside */.Vg)(rootfs, 'bin', 'inside'))?.includes('sh') === true;
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __nccwpck_require__(9759);
;// CONCATENATED MODULE: ./build/core/workloads/definition.js



/** @throws StageError when there is none for this machine */
function programFor(workload, name, { cellProgram, architecture }) {
    const path = (0,installation/* nativeProgram */.sc)(name, cellProgram, architecture);
    if ((0,external_node_fs_.existsSync)(path))
        return path;
    throw new errors/* StageError */.Zu('provide', `The workload ${workload} needs ${path}, made for x64 and arm64 only.`);
}
//# sourceMappingURL=definition.js.map
;// CONCATENATED MODULE: ./build/core/workloads/command.js







const command = {
    weight: 5,
    outgrows: 'files',
    parse(written, label) {
        for (const input of ['image', 'verify']) {
            if (written(input) === '')
                throw new errors/* UsageError */.eb(`The workload command needs ${label(input)}.`);
        }
        return {
            name: 'command',
            image: command_image(written('image'), label('image')),
            start: written('start'),
            ready: written('ready'),
            verify: written('verify'),
            config: written('config') === '' ? '' : config(written('config'), label('config'), label('container'), label('image')),
        };
    },
    plan: (asked, supplies) => ({ ...asked, enter: programFor(asked.name, 'enter', supplies) }),
    files: ({ image, enter }) => [image.replace(/^container:(\/.*)\/[^/]*$/, '$1'), enter].filter((path) => path.startsWith('/')),
    make: (plan, { folder, container, env, readyLimitMs }) => new CommandWorkload(plan, folder, container, env, readyLimitMs),
    // Without what depends on who runs just now: a user's container may start and end processes all the time.
    facts: [verify, ...catalogue/* CONTAINER */.MR],
};
function command_image(value, label) {
    const container = value.match(/^container:(.*)$/)?.[1];
    if (container !== undefined) {
        if (/^(\/.*|[\w-][\w.-]*)$/.test(container))
            return value;
        throw new errors/* UsageError */.eb(`${label} is "${value}"; behind "container:" must be a name, or the absolute path of a config.`);
    }
    const path = (0,external_node_path_.resolve)(value);
    try {
        const found = (0,external_node_fs_.statSync)(path);
        if (found.isDirectory() || found.isFile())
            return path;
    }
    catch (error) {
        // What this user may not see root may.
        if (error.code === 'EACCES')
            return path;
    }
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a folder or a tarball with a root file system, or container:NAME.`);
}
function config(value, label, kindLabel, imageLabel) {
    let lines;
    try {
        lines = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(value), 'utf8').trimEnd();
    }
    catch {
        throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a file that can be read, with lines of an LXC config.`);
    }
    // A whole config has them, and what leads out of it is nowhere in a sandbox.
    const [whole] = lines.match(/^\s*lxc\.(rootfs\.path|rootfs)\s*=\s*\S/m) ?? [];
    if (whole !== undefined) {
        throw new errors/* UsageError */.eb(`${label} is "${value}", which has lxc.rootfs: the whole config of a container, and not lines to add. Such a container is tested by ${imageLabel.startsWith('--') ? `${imageLabel} ` : `${imageLabel}: `}container:${(0,external_node_path_.resolve)(value)}`);
    }
    // The owners of its files are to be as the map says.
    if (/^\s*lxc\.idmap\s*=\s*\S/m.test(lines)) {
        const instead = kindLabel.startsWith('--') ? `${kindLabel} unprivileged` : `${kindLabel}: unprivileged`;
        throw new errors/* UsageError */.eb(`${label} has lxc.idmap. Leave that out, and say ${instead}: it gets a map of its own.`);
    }
    return lines;
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/facts/fact.js
var fact = __nccwpck_require__(7640);
;// CONCATENATED MODULE: ./build/facts/systemd.js

const systemState = {
    name: 'system-state',
    policy: 'must',
    reads: 'what `systemctl is-system-running` says',
    why: 'A system that is degraded has lost a service, or its manager does not answer any more.',
    read: ({ systemd }) => systemd.state,
    ...(0,fact/* unchanged */.Cv)('The state of the system'),
};
const units = {
    name: 'units',
    policy: 'must',
    reads: 'every active unit, and in which state it is',
    why: 'What systemd has lost sight of it neither restarts nor stops.',
    read: ({ systemd }) => systemd.units,
    ...(0,fact/* unchanged */.Cv)('The active units'),
};
const service = {
    name: 'service',
    policy: 'must',
    reads: 'of a service its main process, since when it runs, how often it was restarted, and how many lines it has counted, of which it is sent one',
    rule: 'the same, and one line more',
    why: 'A service that systemd started anew has lost all that it knew.',
    read: ({ systemd }) => systemd.service,
    compare(before, after) {
        if (after === null)
            return 'The service could not be asked.';
        const { count: was, ...identity } = before;
        const { count: is, ...other } = after;
        if (JSON.stringify(identity) !== JSON.stringify(other)) {
            return `This is not the same service: ${JSON.stringify(identity)} before, ${JSON.stringify(other)} after.`;
        }
        return is === was + 1 ? null : `The service had counted ${was} lines, and with one more it has counted ${is}.`;
    },
};
const systemdTimer = {
    name: 'systemd-timer',
    policy: 'must',
    reads: 'how often a timer has started its service, armed for three seconds before the dump',
    rule: 'once more',
    why: 'Backups and renewals hang on timers, and to start a service is what systemd is for.',
    read: ({ systemd }) => systemd.timerRan,
    compare: (before, after) => after === before + 1 ? null : `The timer had started its service ${before} times, and has ${after ?? 'no'} times.`,
};
const journal = {
    name: 'journal',
    policy: 'must',
    reads: 'lines that were written to the journal by a name, one at each reading',
    rule: 'one more',
    why: 'What happened before the dump and after the restore is to be read in one journal.',
    read: ({ systemd }) => systemd.journalLines,
    compare: (before, after) => after === before + 1 ? null : `The journal had ${before} lines, and with one more it has ${after ?? 'none'}.`,
};
//# sourceMappingURL=systemd.js.map
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __nccwpck_require__(6756);
;// CONCATENATED MODULE: ./build/workload/systemd-settings.js
const SYSTEMD_SETTINGS = [
    {
        id: 'no-uts-namespaces',
        what: 'No service has a UTS namespace of its own',
        why: 'CRIU dumps no nested UTS namespace.',
        error: "Can't dump nested uts namespace",
        service: ['ProtectHostname=no'],
    },
    {
        id: 'no-user-namespaces',
        what: 'No service has a user namespace of its own',
        why: 'CRIU dumps no nested user namespace.',
        error: "Can't dump nested user namespace",
        service: ['PrivateUsers=no'],
    },
    {
        id: 'no-bpf-programs',
        what: 'No service has a filter of addresses, or on cgroup v2 of devices',
        why: 'Each is a BPF program that systemd holds, and CRIU dumps none.',
        error: 'anon_inode:bpf-prog',
        service: [
            ...['IPAddressDeny=', 'IPAddressAllow='],
            ...['PrivateDevices=no', 'ProtectClock=no', 'DevicePolicy=auto', 'DeviceAllow='],
        ],
    },
    {
        id: 'no-credentials',
        what: 'No service has credentials',
        why: 'systemd keeps them in a ramfs, a file system that CRIU does not know.',
        error: '/run/credentials/',
        service: ['LoadCredential=', 'SetCredential=', 'ImportCredential='],
    },
];
//# sourceMappingURL=systemd-settings.js.map
;// CONCATENATED MODULE: ./build/workload/systemd.js









/**
 * A service with all that a careful packager would ask for: what the settings do not take away, CRIU meets. It counts
 * the lines that it is sent, and starts no command for that: a process that waits in vfork cannot be dumped (criu#1034).
 */
const SERVICE = `[Service]
ExecStartPre=/usr/bin/mkfifo /run/witness.fifo
ExecStart=/bin/sh -c 'n=0; while read -r line; do n=$$((n+1)); echo $$n > /run/witness; done <> /run/witness.fifo'
PrivateTmp=yes
ProtectHostname=yes
PrivateUsers=yes
IPAddressDeny=any
SetCredential=token:77
`;
/**
 * The timer is armed right before the dump. It is to elapse after the restore, and not while the container is frozen: before
 * CRIU 4.3 systemd would never hear of that (criu#3162).
 */
const systemd_units = (timerS) => ({
    'witness.service': SERVICE,
    'witness-timer.service': `[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo ran >> /run/witness-timer'\n`,
    'witness-timer.timer': `[Timer]\nOnActiveSec=${timerS}\nAccuracySec=10ms\n`,
});
/** Seconds. On an idle host half of one passes between that and the end of the dump. */
const TIMER_S = 3;
/** Of file systems that only root of the host may mount. */
const HOSTS = ['sys-kernel-debug.mount', 'sys-kernel-tracing.mount'];
/** Runs in the container, and waits for ROUNDS times 50 ms at most. A reading leaves a line in the journal. */
const QUESTIONS = `
lines() { journalctl -q -t witness -o cat | wc -l; }
counted() { [ -s /run/witness ] && [ "$(cat /run/witness)" != "$1" ]; }
waiting() { for i in $(seq "$ROUNDS"); do "$@" && break; sleep 0.05; done; }
shows() { [ "$(systemctl show "$1" -p "$2")" = "$2=$3" ]; }
more() { [ "$(lines)" -gt "$1" ]; }
echo :state; systemctl is-system-running
echo :units; systemctl list-units --state=active --plain --no-legend --no-pager | while read -r unit load active sub rest; do
  case $unit in witness-timer.*) ;; *) echo "$unit $sub";; esac
done
echo :service; systemctl show witness.service -p MainPID -p NRestarts -p ExecMainStartTimestampMonotonic
was=$(cat /run/witness); echo line 1<> /run/witness.fifo; waiting counted "$was"; echo "count=$(cat /run/witness)"
waiting shows witness-timer.timer SubState elapsed; waiting shows witness-timer.service ActiveState inactive
echo :timer; wc -l < /run/witness-timer
was=$(lines); echo line | systemd-cat -t witness; waiting more "$was"
echo :journal; lines
`;
const LIMIT_MS = 20_000;
/** As on the kernel's command line, which systemd reads from its own in a container. */
const V1_ALONE = ['systemd.unified_cgroup_hierarchy=0', 'systemd.legacy_systemd_cgroup_controller=1'];
const systemd_PAUSE_MS = 50;
const PATH = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin';
/** systemd as pid 1, with its journal, a service and a timer. */
class SystemdWorkload {
    container;
    finding;
    image;
    settings;
    kind;
    env;
    readyLimitMs;
    timerS = Math.max(TIMER_S, Math.ceil((0,pace/* slowness */.Xu)()));
    isArmed = false;
    constructor({ image, without, keepsToV1 }, kind, env, readyLimitMs) {
        this.image = image;
        this.finding = {
            id: 'services-as-root',
            severity: 'info',
            message: `All services run as root in the container${keepsToV1 ? ', and systemd keeps to cgroup v1' : ''}.`,
            advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
        };
        this.kind = kind;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
        this.settings = SYSTEMD_SETTINGS.filter(({ id }) => !without.includes(id));
        this.container = {
            kind: 'made',
            init: ['/lib/systemd/systemd', ...(keepsToV1 ? V1_ALONE : [])].join(' '),
            isConfined: false,
            limits: workload/* LIMITS */.b1.large,
            config: workload/* OF_PROCESSES */.wu,
        };
    }
    async fill(rootfs) {
        await copyImage(this.image, rootfs, this.env);
        const folder = (0,external_node_path_.join)(rootfs, 'etc/systemd/system');
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'multi-user.target.wants'), { recursive: true });
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'service.d'));
        for (const [name, text] of Object.entries(systemd_units(this.timerS)))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
        (0,external_node_fs_.symlinkSync)('../witness.service', (0,external_node_path_.join)(folder, 'multi-user.target.wants/witness.service'));
        (0,external_node_fs_.symlinkSync)('/lib/systemd/system/multi-user.target', (0,external_node_path_.join)(folder, 'default.target'));
        for (const unit of this.kind === 'unprivileged' ? HOSTS : [])
            (0,external_node_fs_.symlinkSync)('/dev/null', (0,external_node_path_.join)(folder, unit));
        for (const { id, service } of this.settings) {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'service.d', `${id}.conf`), `[Service]\n${service.join('\n')}\n`);
        }
    }
    async ready(init) {
        if (this.isArmed)
            return;
        const deadline = Date.now() + this.readyLimitMs;
        for (;;) {
            const result = await this.inside(init, 'systemctl is-system-running && systemctl start witness-timer.timer');
            const state = result.stdout.trim();
            if (result.code === 0)
                break;
            const isLate = Date.now() > deadline;
            if (state === 'degraded' || isLate) {
                const { stdout } = await this.inside(init, 'systemctl list-units --state=failed --plain --no-legend; systemctl list-jobs --no-legend; journalctl -q -p warning -n 5 -o cat');
                throw new errors/* StageError */.Zu('start', `systemd is not "running", but ${state || (0,host_command/* tail */.RT)(result)}: ${stdout.trim()}`);
            }
            await (0,promises_.setTimeout)(systemd_PAUSE_MS);
        }
        this.isArmed = true;
    }
    async ask(init) {
        const rounds = `ROUNDS=${20 * (this.timerS + 2)}\n`;
        const { stdout } = await (0,host_command/* runOrFail */.zi)(enter(init, this.kind, rounds + QUESTIONS), {
            timeoutMs: LIMIT_MS + 2000 * this.timerS,
            env: this.env,
            failureClass: 'state',
            complaint: 'systemd does not answer',
        });
        return { systemd: parseAnswers(stdout) };
    }
    async dumping(init) {
        const { code } = await this.inside(init, 'systemctl restart witness-timer.timer');
        if (code !== 0)
            throw new errors/* StageError */.Zu('state', 'systemd does not start a timer before the dump.');
    }
    /** It was asked before the dump. */
    moved() {
        this.isArmed = true;
    }
    forget() {
        this.isArmed = false;
    }
    inside(init, command) {
        return (0,host_command/* run */.eF)(enter(init, this.kind, command), { timeoutMs: LIMIT_MS, env: this.env });
    }
}
/** A shell command in all of the container's namespaces. It leaves no process behind. */
function enter(init, kind, command) {
    return ['nsenter', '-t', String(init), ...(0,workload/* allNamespaces */.uE)(kind), '--', 'env', '-i', PATH, '/bin/sh', '-c', command];
}
/** @param text what {@link QUESTIONS} printed */
function parseAnswers(text) {
    const sections = new Map();
    for (const section of text.split(/^:/m).slice(1)) {
        const [name = '', ...lines] = section.trimEnd().split('\n');
        sections.set(name, lines);
    }
    const lines = (name) => sections.get(name) ?? [];
    const field = (name) => lines('service')
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1);
    return {
        state: lines('state')[0] ?? '',
        units: lines('units').sort(),
        service: {
            mainPid: Number(field('MainPID')),
            restarts: Number(field('NRestarts')),
            since: field('ExecMainStartTimestampMonotonic') ?? '',
            count: Number(field('count')),
        },
        timerRan: Number(lines('timer')[0]),
        journalLines: Number(lines('journal')[0]),
    };
}
//# sourceMappingURL=systemd.js.map
;// CONCATENATED MODULE: ./build/core/workloads/systemd.js









const systemd = {
    weight: 8,
    outgrows: 'files',
    refuses: { unconfined: 'its container is that already' },
    image: 'systemd',
    parse: (written, label) => ({
        name: 'systemd',
        without: settings(written('systemd-without'), label('systemd-without')),
    }),
    async plan({ name, without }, { tested: { cgroup, elsewhere }, provider }) {
        return { name, image: await provider.image(name), without, keepsToV1: elsewhere && cgroup === 'v1' };
    },
    files: ({ image }) => [image],
    make: (plan, { container, env, readyLimitMs }) => new SystemdWorkload(plan, container, env, readyLimitMs),
    // Without open-files: services open and close files by themselves.
    facts: [systemState, units, service, systemdTimer, journal, processes/* processes */.uF, signals/* signalMasks */.Y, credentials/* groups */.TN, sockets/* sockets */.X, ...catalogue/* CONTAINER */.MR],
};
function settings(value, label) {
    const known = SYSTEMD_SETTINGS.map(({ id }) => id);
    const ids = value.split(/[\s,]+/).filter((id) => id !== '');
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown === undefined)
        return ids;
    throw new errors/* UsageError */.eb(`${label} names "${unknown}"; valid values: ${known.join(', ')}.`);
}
//# sourceMappingURL=systemd.js.map
// EXTERNAL MODULE: ./build/facts/descriptors.js
var facts_descriptors = __nccwpck_require__(9102);
;// CONCATENATED MODULE: ./build/facts/tcp.js


/** `10.77.0.2:7001 10.77.0.1:40312`, sorted. */
const connections = {
    name: 'connections',
    policy: 'must',
    reads: "the kernel's own list of the container's established connections, by address and port",
    why: 'A connection that only one of its ends still knows waits for ever.',
    read: ({ pid }) => establishedConnections((0,host_process/* readOrNull */.di)(`/proc/${pid}/net/tcp`) ?? ''),
    ...(0,fact/* unchanged */.Cv)('The list of established connections'),
};
const streams = {
    name: 'streams',
    policy: 'must',
    reads: 'numbered lines over connections in both directions, whose other ends are held outside through all cycles',
    rule: 'every line comes back once and in order, those sent while the container was stopped included',
    why: 'Clients go on as if nothing had happened: a byte that is lost or doubled spoils what they do.',
    read: ({ streams }) => streams,
    compare: (before, after) => before.map((stream, index) => complaint(stream, after?.[index])).find((each) => each !== null) ?? null,
};
const newConnections = {
    name: 'new-connections',
    policy: 'must',
    reads: 'whether a connection that is made only now is answered',
    rule: 'it is',
    why: 'A server that keeps its old clients and takes no new ones is of little use.',
    read: ({ newAnswered }) => newAnswered,
    compare: (_before, after) => (after ? null : 'The container does not answer over a new TCP connection.'),
};
function complaint(before, after) {
    const which = `The connection that the container ${before.direction === 'in' ? 'accepted' : 'made'}`;
    if (after === undefined)
        return `${which} is gone.`;
    if (after.end !== null)
        return `${which} was ended: ${after.end}.`;
    const sent = Array.from({ length: after.sent - before.sent }, (_, index) => before.sent + 1 + index);
    if (after.returned.join() !== sent.join()) {
        return `${which} was sent the lines ${sent.join(', ')}, and ${after.returned.join(', ') || 'none'} came back.`;
    }
    if (after.sentAfterDump.length === 0)
        return `${which} was sent nothing between the dump and this reading.`;
    if (after.name !== before.name)
        return `${which} was called ${before.name}, and is called ${after.name}.`;
    return after.counted === before.counted + sent.length
        ? null
        : `${which} had counted ${before.counted} lines, and after ${sent.length} more it counts ${after.counted}.`;
}
/** @param table /proc/PID/net/tcp */
function establishedConnections(table) {
    return table
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state]) => state === '01')
        .map(([, local = '', remote = '']) => `${place(local)} ${place(remote)}`)
        .sort();
}
/** `0200000A:1B59` is 10.0.0.2:7001: the address is in the order of the machine, and all of ours are little-endian. */
function place(hexadecimal) {
    const [address = '', port = ''] = hexadecimal.split(':');
    return `${Buffer.from(address, 'hex').reverse().join('.')}:${Number.parseInt(port, 16)}`;
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/workload/tcp-clients.js




const tcp_clients_PORTS = { inside: 7001, outside: 7002 };
class HeldConnections {
    ends;
    held = [];
    constructor(ends) {
        this.ends = ends;
    }
    /** The container's peer connects as soon as it runs. */
    listen() {
        const server = (0,external_node_net_.createServer)((socket) => this.held.push(new HeldConnection('out', socket)));
        return new Promise((resolve, reject) => {
            server.on('error', (error) => reject(new errors/* StageError */.Zu('start', `The sandbox cannot listen: ${error.message}.`)));
            server.listen(tcp_clients_PORTS.outside, this.ends.outside, resolve);
        });
    }
    async open(timeoutMs) {
        const deadline = Date.now() + timeoutMs;
        // It made its own connection, so it listens, too.
        if (!(await (0,wait/* until */.T)(() => this.held.length > 0, timeoutMs))) {
            throw new errors/* StageError */.Zu('start', `The peer in the container did not connect within ${timeoutMs / 1000} s.`);
        }
        const socket = (0,external_node_net_.connect)(tcp_clients_PORTS.inside, this.ends.inside);
        const connection = new HeldConnection('in', socket);
        if (!(await (0,wait/* until */.T)(() => socket.readyState === 'open' || connection.isSettled, deadline - Date.now()))) {
            throw new errors/* StageError */.Zu('start', `The peer in the container took no connection within ${timeoutMs / 1000} s.`);
        }
        this.held.push(connection);
    }
    async ask(timeoutMs) {
        for (const connection of this.held)
            connection.send();
        const [newAnswered] = await Promise.all([this.askAnew(timeoutMs), this.settle(timeoutMs)]);
        const seen = this.held.map((connection) => connection.seen());
        const sum = (of) => seen.reduce((all, each) => all + each[of], 0);
        const silenceMs = Math.max(0, ...seen.map((each) => each.silenceMs));
        const downtime = { silenceMs, lost: sum('lost'), doubled: sum('doubled') };
        return { streams: this.held.map((connection) => connection.report()), newAnswered, downtime };
    }
    /** The last answer before the dump is heard right before it. */
    async dumping(timeoutMs) {
        for (const connection of this.held)
            connection.send();
        await this.settle(timeoutMs);
    }
    /** If the container is not there, these bytes are on their way. They have to arrive when it is back. */
    async dumped() {
        for (const connection of this.held)
            connection.send('after the dump');
    }
    async forget() {
        for (const connection of this.held.splice(0))
            connection.destroy();
    }
    settle(timeoutMs) {
        return (0,wait/* until */.T)(() => this.held.every((connection) => connection.isSettled), timeoutMs);
    }
    async askAnew(timeoutMs) {
        const connection = new HeldConnection('in', (0,external_node_net_.connect)(tcp_clients_PORTS.inside, this.ends.inside));
        connection.send();
        await (0,wait/* until */.T)(() => connection.isSettled, timeoutMs);
        const { returned } = connection.report();
        // Closed to the end: what is half closed would be dumped with the container.
        await connection.close(timeoutMs);
        return returned.length === 1;
    }
}
/** The outer end of one connection. */
class HeldConnection {
    direction;
    socket;
    sent = 0;
    name = '';
    counted = 0;
    awaited = [];
    returned = [];
    sentAfterDump = [];
    end = null;
    /** When something was last heard; and before the dump, while its first answer after it is awaited. */
    heardAt = 0;
    quietSince = null;
    silenceMs = 0;
    /** How many lines had been sent at the last report. */
    told = 0;
    constructor(direction, socket) {
        this.direction = direction;
        this.socket = socket;
        socket.setNoDelay();
        socket.on('error', (error) => {
            this.end ??= error.code ?? error.message;
        });
        socket.on('close', () => {
            this.end ??= 'closed by the container';
        });
        let text = '';
        socket.setEncoding('utf8').on('data', (more) => {
            const lines = (text + more).split('\n');
            text = lines.pop();
            for (const line of lines)
                this.hear(line);
        });
    }
    send(when = 'now') {
        this.sent += 1;
        this.awaited.push(this.sent);
        if (when === 'after the dump') {
            this.sentAfterDump.push(this.sent);
            this.quietSince ??= this.heardAt;
        }
        this.socket.write(`${this.sent}\n`);
    }
    /** Nothing more is going to be heard. */
    get isSettled() {
        return this.end !== null || this.awaited.length === 0;
    }
    /** What its owner noticed since the last report; call it before that. */
    seen() {
        const now = performance.now();
        const silence = this.quietSince === null ? this.silenceMs : now - this.quietSince;
        // One that has come since is no client of before.
        const lines = this.told === 0 ? { lost: 0, doubled: 0 } : missed(this.returned, this.told, this.sent);
        return { silenceMs: Math.round(silence), ...lines };
    }
    /** What was heard since the last report. */
    report() {
        const { direction, name, counted, sent, returned, sentAfterDump, end } = this;
        this.returned = [];
        this.sentAfterDump = [];
        this.silenceMs = 0;
        this.told = sent;
        return { direction, name, counted, sent, returned, sentAfterDump, end };
    }
    destroy() {
        this.socket.destroy();
    }
    async close(timeoutMs) {
        this.socket.end();
        await (0,wait/* until */.T)(() => this.socket.closed, timeoutMs);
    }
    hear(line) {
        const now = performance.now();
        if (this.quietSince !== null)
            this.silenceMs = now - this.quietSince;
        this.quietSince = null;
        this.heardAt = now;
        const [name = '', counted, number] = line.split(' ');
        this.name = name;
        this.counted = Number(counted);
        this.returned.push(Number(number));
        this.awaited = this.awaited.filter((each) => each !== Number(number));
    }
}
//# sourceMappingURL=tcp-clients.js.map
// EXTERNAL MODULE: ./build/workload/witness.js + 2 modules
var witness = __nccwpck_require__(1778);
;// CONCATENATED MODULE: ./build/workload/tcp.js








const GONE_LIMIT_MS = 5000;
const ANSWER_LIMIT_MS = 5000;
/** Before the witness, and in the background: nothing but the witness may be pid 1. */
const INIT = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
/bin/peer "$@" &
exec /init
`;
/**
 * The witness, and TCP connections through the bridge: their other ends are held outside, where nothing is dumped.
 * The end in the container is src/workload/peer/peer.c.
 */
class TcpWorkload {
    container;
    witness;
    peer;
    ends;
    clients;
    isOpen = false;
    hasAnswered = false;
    constructor(busybox, folder, { peer, ...programs }, ends, clients) {
        this.witness = new witness/* WitnessWorkload */.F(busybox, folder, programs);
        const init = `/init-tcp ${tcp_clients_PORTS.inside} ${ends.outside} ${tcp_clients_PORTS.outside}`;
        this.container = { ...this.witness.container, init };
        this.peer = peer;
        this.ends = ends;
        this.clients = clients;
    }
    async fill(rootfs) {
        this.witness.fill(rootfs);
        (0,external_node_fs_.copyFileSync)(this.peer, (0,external_node_path_.join)(rootfs, 'bin/peer'));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'bin/peer'), 0o755);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'init-tcp'), INIT, { mode: 0o755 });
        await this.clients.listen();
    }
    async ready(init, timeoutMs) {
        await this.witness.ready(init, timeoutMs);
        if (!this.isOpen)
            await this.clients.open(timeoutMs);
        this.isOpen = true;
    }
    restless(init) {
        return this.witness.restless(init);
    }
    async ask(init, timeoutMs) {
        const asked = this.clients.ask(timeoutMs);
        // Of the new connection nothing is left when it is looked at.
        const [answers, heard] = await Promise.all([this.witness.ask(init, timeoutMs, asked), asked]);
        const { streams, newAnswered } = heard;
        if (!this.hasAnswered && !(newAnswered && streams.every(({ returned }) => returned.length === 1))) {
            throw new errors/* StageError */.Zu('start', 'The peer in the container does not answer over TCP.');
        }
        this.hasAnswered = true;
        return { ...answers, ...heard };
    }
    dumping() {
        return this.clients.dumping(ANSWER_LIMIT_MS);
    }
    async dumped(isStopped) {
        // What is sent while the kernel still takes the network namespace down can be answered with a reset: seen in 3 of 4
        // runs of 20 cycles, and in none once the link was gone. Most likely CRIU's lock goes before the link does.
        const links = () => (0,read_inside/* listInside */.Vg)(`/sys/class/net/${this.ends.bridge}`, 'brif').filter((name) => name !== lxc_network/* UPLINK */.sL);
        if (isStopped && !(await (0,wait/* until */.T)(() => links().length === 0, GONE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('state', `After the dump the container's link is still on the bridge.`);
        }
        await this.clients.dumped();
    }
    moved() {
        this.isOpen = true;
        this.hasAnswered = true;
    }
    async forget() {
        await this.clients.forget();
        this.isOpen = false;
        this.hasAnswered = false;
    }
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/core/workloads/tcp.js








const tcp = {
    weight: 2,
    isQuiet: true,
    outgrows: 'connections',
    refuses: { 'repeat-restore': 'the connections to it end when the container is killed' },
    parse: () => ({ name: 'tcp' }),
    plan: ({ name }, supplies) => ({
        name,
        keeper: programFor(name, 'keeper', supplies),
        inspector: programFor(name, 'inspector', supplies),
        peer: programFor(name, 'peer', supplies),
    }),
    files: ({ keeper, inspector, peer }) => [keeper, inspector, peer],
    clients: (ends) => new HeldConnections(ends),
    make: (plan, { busybox, folder, ends, call }) => new TcpWorkload(busybox, folder, plan, ends, call === null ? new HeldConnections(ends) : remote(call)),
    facts: [...catalogue/* WITNESS */.yk, connections, streams, downtime, newConnections, facts_descriptors/* tcpOptions */.I0, ...catalogue/* STILL */.hs, ...catalogue/* CONTAINER */.MR, ...catalogue/* KEEPER */.NH],
};
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/core/workloads/witness.js



const witness_witness = {
    weight: 1,
    isQuiet: true,
    parse: () => ({ name: 'witness' }),
    plan: ({ name }, supplies) => ({
        name,
        keeper: programFor(name, 'keeper', supplies),
        inspector: programFor(name, 'inspector', supplies),
    }),
    files: ({ keeper, inspector }) => [keeper, inspector],
    make: (plan, { busybox, folder }) => new witness/* WitnessWorkload */.F(busybox, folder, plan),
    facts: [...catalogue/* WITNESS */.yk, ...catalogue/* UNDISTURBED */.yy, ...catalogue/* STILL */.hs, ...catalogue/* CONTAINER */.MR, ...catalogue/* KEEPER */.NH],
};
//# sourceMappingURL=witness.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/workload/zdtm/output.js
/** `12:34:56.789:    42: ` */
const PLACE = /^\d\d:\d\d:\d\d\.\d+:\s*\d+:\s*/;
/**
 * Reads the output of a test that was told to end. As CRIU's own runner has it, PASS counts though an ERR stands before
 * it; FAIL and SKIP do not go with it.
 *
 * @param text null when there is none
 */
function readVerdict(text) {
    if (text === null)
        return { outcome: 'failed', reason: 'It did not end when it was asked to.' };
    const lines = linesOf(text);
    const skip = lines.find((line) => line.startsWith('SKIP:'));
    if (skip !== undefined)
        return { outcome: 'skipped', reason: skip };
    // As a word: what some print before it has no end of its line.
    if (/(^|\s)PASS(\s|$)/.test(text) && !lines.some((line) => line.startsWith('FAIL:'))) {
        return { outcome: 'passed', reason: null };
    }
    return { outcome: 'failed', reason: firstComplaint(text) ?? 'It ended without a verdict.' };
}
/** The first error of an output, else its last line; null when there is none. */
function firstComplaint(text) {
    const lines = linesOf(text);
    return lines.find((line) => /^(FAIL|ERR|SKIP):/.test(line)) ?? lines.at(-1) ?? null;
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.replace(PLACE, '').trimEnd())
        .filter((line) => line !== '');
}
//# sourceMappingURL=output.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm.js











/** In the container; below it a folder for each test. */
const FOLDER = 'zdtm';
/** Of the negative control, which is another instance of a test. */
const CONTROL_FOLDER = 'criu-lxc-test.control';
/**
 * The container's pid 1. It starts and ends tests as it is told, by itself: CRIU cannot dump a process whose session
 * leader is outside of the container, which it is for what lxc-attach starts (criu#232).
 *
 * A test's first process ends when the test is ready, and then the shell that waited for it. `settle` takes what is left
 * of these shells. It waits in `read`, never in a vfork: what is not built in is run only where `start` is.
 */
const zdtm_INIT = `#!/bin/sh
${start_log/* KEEP_OUTPUT */.qQ}
cd /${FOLDER}
mkfifo orders
exec 3<>orders
: >ready
while read -r order folder test <&3; do
  case $order in
    start) (exec 3<&-; cd "$folder"; ./start >start.log 2>&1; echo $? >started) & ;;
    settle) wait; : >settled ;;
    end) read -r pid <"$folder/$test.pid"; kill -TERM "$pid" ;;
  esac
done
`;
const APPLETS = ['sh', 'mkfifo', 'true', 'grep', 'sed', 'sort', 'diff'];
const START_LIMIT_MS = 30_000;
const SETTLE_LIMIT_MS = 10_000;
/** All of them at once; some wait for their children, one after the other. */
const END_LIMIT_MS = 60_000;
/** Whatever is left of the cell's time: that it was late is no test's fault. */
const END_LEAST_MS = 10_000;
const zdtm_PAUSE_MS = 20;
/** Of what a test says. No test says so much. */
const zdtm_OUTPUT_BYTES = 16 * 1024 * 1024;
/** At once, for each processor: many a test sleeps while it starts. */
const STARTERS = 6;
/**
 * CRIU's own tests, each a process that brings itself into some state, waits for SIGTERM, and says then whether all is as
 * it was. That alone says nothing of a checkpoint: the cycle is proved by other means, and one more test, whose state is
 * broken after the last restore, has to say FAIL.
 */
class ZdtmWorkload {
    container = {
        kind: 'made',
        init: '/init',
        isConfined: false,
        limits: { memory: 3077 * 1024 * 1024, pids: 3077, cpuWeight: 777 },
        config: ['lxc.pty.max = 1024'],
    };
    finding = {
        id: 'tests-as-root',
        severity: 'info',
        message: 'All ZDTM tests run as root in the container; zdtm.py runs most as an ordinary user.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    plan;
    busybox;
    /** The container's, as it lies on the disk: what a test mounts is not seen there. */
    rootfs = '';
    /** Why a test could not be started, by its folder; null before they were. */
    refusals = null;
    constructor(busybox, plan) {
        this.busybox = busybox;
        this.plan = plan;
    }
    fill(rootfs) {
        this.rootfs = rootfs;
        for (const each of ['bin', 'dev', 'etc', 'proc', 'run', 'sys', 'tmp', FOLDER])
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, each), { recursive: true });
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'tmp'), 0o1777);
        (0,external_node_fs_.copyFileSync)(this.busybox, (0,external_node_path_.join)(rootfs, 'bin/busybox'));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'bin/busybox'), 0o755);
        for (const applet of APPLETS)
            (0,external_node_fs_.symlinkSync)('busybox', (0,external_node_path_.join)(rootfs, 'bin', applet));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'init'), zdtm_INIT, { mode: 0o755 });
        (0,start_log/* makeStartLog */.$n)(rootfs);
        for (const { folder, test } of this.all()) {
            const home = (0,external_node_path_.join)(rootfs, FOLDER, folder);
            (0,external_node_fs_.mkdirSync)(home);
            // Some tests go on as another user.
            (0,external_node_fs_.chmodSync)(home, 0o777);
            (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(this.plan.programs, test.name), (0,external_node_path_.join)(home, test.name), external_node_fs_.constants.COPYFILE_FICLONE);
            (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(home, test.name), 0o755);
            const command = [`./${test.name}`, ...test.arguments].map((word) => `'${word}'`).join(' ');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(home, 'start'), `#!/bin/sh\nexec ${command} </dev/null\n`, { mode: 0o755 });
        }
    }
    restless() {
        return 'grandchildren';
    }
    async ready() {
        this.refusals ??= await this.start();
    }
    async ask() {
        return {};
    }
    /** Breaks the state of the control, ends all tests, and reads what they say. */
    async finish(_init, timeoutMs) {
        const { control } = this.plan;
        const refusals = this.refusals ?? new Map();
        if (!refusals.has(CONTROL_FOLDER))
            breakFile(this.rootfs, (0,external_node_path_.join)(FOLDER, CONTROL_FOLDER, `${control.name}.test`));
        const started = this.all().filter(({ folder }) => !refusals.has(folder));
        const verdicts = await end(this.rootfs, started, Math.min(timeoutMs, END_LIMIT_MS));
        for (const [folder, reason] of refusals)
            verdicts.set(folder, { outcome: 'skipped', reason });
        const { outcome, reason } = verdicts.get(CONTROL_FOLDER);
        return {
            control: {
                name: control.name,
                isAlarmed: outcome === 'failed' && reason?.startsWith('FAIL:') === true,
                reason: reason ?? 'It said PASS.',
            },
            tests: this.plan.cases.map(({ name }) => ({ name, ...verdicts.get(name) })),
        };
    }
    /** Starts all tests, some at a time. Why one could not be started, by its folder. */
    async start() {
        const { rootfs } = this;
        if (!(await (0,wait/* until */.T)(() => (0,read_inside/* isThereInside */.rn)(rootfs, (0,external_node_path_.join)(FOLDER, 'ready')), SETTLE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('start', `The container's init did not get ready.${(0,start_log/* printed */.zd)(rootfs)}`);
        }
        const refusals = new Map();
        const left = this.all();
        const starter = async () => {
            for (let next = left.shift(); next !== undefined; next = left.shift()) {
                const refusal = await this.startOne(next);
                if (refusal !== null)
                    refusals.set(next.folder, refusal);
            }
        };
        await Promise.all(Array.from({ length: STARTERS * (0,external_node_os_.availableParallelism)() }, starter));
        order(rootfs, 'settle');
        if (!(await (0,wait/* until */.T)(() => (0,read_inside/* isThereInside */.rn)(rootfs, (0,external_node_path_.join)(FOLDER, 'settled')), SETTLE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('start', "The container's init did not settle after the tests were started.");
        }
        return refusals;
    }
    async startOne({ folder, test }) {
        const read = (name) => readOutput(this.rootfs, (0,external_node_path_.join)(FOLDER, folder, name));
        order(this.rootfs, `start ${folder}`);
        const limit = new pace/* Limit */.I$(START_LIMIT_MS);
        // The number comes with the end of the line.
        const code = () => read('started')?.match(/^(\d+)\n/)?.[1];
        while (code() === undefined && !limit.isOver())
            await (0,promises_.setTimeout)(zdtm_PAUSE_MS);
        if (code() === '0' && (0,read_inside/* isThereInside */.rn)(this.rootfs, (0,external_node_path_.join)(FOLDER, folder, `${test.name}.pid`)))
            return null;
        killAll(folder);
        const said = ['.out', '.out.inprogress'].map((end) => read(`${test.name}${end}`));
        const output = [...said, read('start.log')].find((text) => text !== null && text !== '') ?? '';
        const how = code() === undefined ? `it was not ready within ${limit}` : `exit code ${code()}`;
        return `It could not be started (${how}): ${firstComplaint(output) ?? 'it said nothing'}`;
    }
    all() {
        return [
            { folder: CONTROL_FOLDER, test: this.plan.control },
            ...this.plan.cases.map((test) => ({ folder: test.name, test })),
        ];
    }
}
/** Of a test whose first process did not come back, or did not stay. */
const GONE = { outcome: 'failed', reason: 'It was gone before it was asked to end.' };
/** Tells tests to end, and waits until they have. What each said, by its folder. */
async function end(rootfs, tests, timeoutMs) {
    const fileOf = ({ folder, test }, ending) => (0,external_node_path_.join)(FOLDER, folder, `${test.name}${ending}`);
    const read = (each, ending) => readOutput(rootfs, fileOf(each, ending));
    const pids = new Map(tests.map((each) => [each, Number(read(each, '.pid'))]));
    const living = (some) => {
        const alive = innerPids();
        return some.filter((each) => alive.has(pids.get(each)));
    };
    const present = new Set(living(tests));
    for (const { folder, test } of present)
        order(rootfs, `end ${folder} ${test.name}`);
    const deadline = Date.now() + timeoutMs;
    const least = new pace/* Limit */.I$(END_LEAST_MS);
    let running = [...present];
    while (running.length > 0 && (Date.now() < deadline || !least.isOver())) {
        await (0,promises_.setTimeout)(zdtm_PAUSE_MS);
        running = living(running.filter((each) => !(0,read_inside/* isThereInside */.rn)(rootfs, fileOf(each, '.out'))));
    }
    return new Map(tests.map((each) => [each.folder, present.has(each) ? readVerdict(read(each, '.out')) : GONE]));
}
/** The text of a test's file; null when there is none. What cannot be read whole might have said FAIL. */
function readOutput(rootfs, path) {
    try {
        return (0,read_inside/* readInside */.xO)(rootfs, path, zdtm_OUTPUT_BYTES).toString();
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        return error.code === 'ENOENT' ? null : `FAIL: ${error.message}`;
    }
}
function order(rootfs, line) {
    (0,read_inside/* tellInside */.Y)(rootfs, (0,external_node_path_.join)(FOLDER, 'orders'), line);
}
/** Of all living processes of the container the pids that they have in it. */
function innerPids() {
    const inner = (0,host_process/* processIds */.Uj)().map((pid) => {
        // The sandbox's own have one pid, those of a namespace that a test has made have more than two.
        const [, inside] = (0,host_process/* statusField */.DX)(pid, 'NSpid')?.split(/\s+/) ?? [];
        return inside === undefined || (0,host_process/* identify */.ls)(pid) === null ? null : Number(inside);
    });
    return new Set(inner.filter((pid) => pid !== null));
}
/** Kills what a test that could not be started has left. */
function killAll(folder) {
    for (const pid of (0,host_process/* processIds */.Uj)()) {
        try {
            if ((0,external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`).endsWith(`/${FOLDER}/${folder}`))
                process.kill(pid, 'SIGKILL');
        }
        catch {
            // Already gone.
        }
    }
}
/** Changes the last byte of a file, in place: whoever has it open sees that. */
function breakFile(rootfs, path) {
    (0,read_inside/* openInside */.X$)(rootfs, path, { write: true }, ({ fd, size }) => {
        const [byte = 0] = (0,read_inside/* readPart */.on)(fd, size - 1, size);
        (0,external_node_fs_.writeSync)(fd, Buffer.from([byte ^ 0xff]), 0, 1, size - 1);
    });
}
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: ./node_modules/semver/index.js
var node_modules_semver = __nccwpck_require__(2088);
// EXTERNAL MODULE: ./build/words/address.js
var address = __nccwpck_require__(6462);
;// CONCATENATED MODULE: ./build/provide/version.js



/** Reads `criu --version`. */
function parseCriuVersion(output) {
    const version = output.match(/^Version: (\d+\.\d+\S*)$/m)?.[1];
    if (version === undefined)
        throw new StageError('provide', `\`criu --version\` printed no version: ${quote(output)}.`);
    const gitId = output.match(/^GitID: (\S+)$/m)?.[1];
    if (gitId === undefined || gitId === '0')
        return { version };
    // `git describe`: the tag before it, how many commits ago that was, and the commit.
    const [, distance, commit] = gitId.match(/^v\d\S*-(\d+)-(g[0-9a-f]+)$/) ?? [];
    return { version: distance === undefined ? version : `${version}+${distance}.${commit}`, gitId };
}
/** Reads `lxc-start --version`. */
function parseLxcVersion(output) {
    const version = output.match(/^(\d+\.\d+\S*)$/m)?.[1];
    if (version === undefined) {
        throw new StageError('provide', `\`lxc-start --version\` printed no version: ${quote(output)}.`);
    }
    return { version };
}
/** Reads the first line of `busybox`. */
function parseBusyboxVersion(output) {
    const version = output.match(/^BusyBox v(\d+\.\d+\.\d+)/m)?.[1];
    if (version === undefined)
        throw new StageError('provide', `\`busybox\` printed no version: ${quote(output)}.`);
    return { version };
}
/** Reads `iptables-restore --version`. */
function parseIptablesVersion(output) {
    const version = output.match(/ v(\d+\.\d+(\.\d+)?)/)?.[1];
    if (version === undefined) {
        throw new StageError('provide', `\`iptables-restore --version\` printed no version: ${quote(output)}.`);
    }
    return { version };
}
/** Upstream's part of a Debian version: `1:6.0.4-4+deb13u4` -> `6.0.4`, `4.2~rc1-1` -> `4.2-rc1`. */
function upstreamVersion(debian) {
    return debian
        .replace(/^\d+:/, '')
        .replace(/-[^-]*$/, '')
        .replace('~', '-')
        .replace(/\+.*$/, '');
}
/** Three parts: the tool cache never finds a version of two again. `4.2` -> `4.2.0`, `4.0-rc1` -> `4.0.0-rc1`. */
function version_threePart(version) {
    const [, major, minor, patch = '0', suffix = ''] = version.match(/^(\d+)\.(\d+)(?:\.(\d+))?([-~][\w.-]+)?/) ?? [];
    const whole = node_modules_semver.valid(`${major}.${minor}.${patch}${suffix.replace('~', '-')}`);
    if (whole === null)
        throw new errors/* StageError */.Zu('provide', `"${version}" is not a version.`);
    return whole;
}
/** What follows a version in the store for the way in which something is made of it: what is made another way is another entry. */
function recipe(...way) {
    return `r${createHash('sha256').update(JSON.stringify(way)).digest('hex').slice(0, 8)}`;
}
function version_sameVersion(a, b) {
    return semver.eq(version_threePart(a), version_threePart(b));
}
function quote(output) {
    const [first = ''] = output.trim().split('\n');
    return first === '' ? 'it printed nothing' : `"${first.slice(0, 200)}"`;
}
//# sourceMappingURL=version.js.map
;// CONCATENATED MODULE: ./build/provide/spec.js







/** The newest of the store, else of the archive: never what is installed here. */
const NOT_OF_HOST = { kind: 'range', range: '*' };
const ALLOWED = 'system, latest, a version (4.2.1), a range (4.x), apt:SUITE, path:DIR, git:REF, git:URL#REF and tarball:FILE-or-URL';
/** Whether a version of the store, or of a suite of the archive, is one that a spec names. */
function matches(spec, version, suite) {
    switch (spec.kind) {
        case 'exact':
            return sameVersion(version, spec.version);
        case 'range':
            return semver.satisfies(threePart(version), spec.range);
        case 'apt':
            return suite === spec.suite;
        default:
            return suite !== 'experimental' && semver.prerelease(threePart(version)) === null;
    }
}
/** As far as git itself is strict about it, and never an option. */
const REF = /^(?!.*(\.\.|@\{|\/\/))[A-Za-z0-9_][\w./+@-]*(?<![/.])$/;
/**
 * @param input the name by which the user knows it
 * @throws UsageError
 */
function parseSpec(text, input) {
    const [scheme, rest] = split(text);
    if (text === '')
        return { kind: 'default' };
    if (text === 'system' || text === 'latest')
        return { kind: text };
    if (scheme === 'apt' && /^[a-z][a-z0-9.-]*$/.test(rest))
        return { kind: 'apt', suite: rest };
    if (scheme === 'path' && rest !== '')
        return { kind: 'path', folder: folder(rest, text, input) };
    if (scheme === 'git' || scheme === 'tarball') {
        refuseCredentials(rest, input);
        return scheme === 'git' ? git(rest, text, input) : tarball(rest, text, input);
    }
    refuseCredentials(text, input);
    if (isVersion(text))
        return { kind: 'exact', version: text.replace(/^v/, '') };
    const range = node_modules_semver.validRange(text);
    if (scheme === '' && range !== null && range !== '*')
        return { kind: 'range', range };
    throw new errors/* UsageError */.eb(`${input} is "${text}"; valid values: ${ALLOWED}.`);
}
/**
 * A repository as git is told it: a URL, or the absolute path of a folder.
 *
 * @throws UsageError
 */
function parseRepository(text, input) {
    refuseCredentials(text, input);
    // https://…, ssh://…, and user@host:path
    if (/^(https?|ssh|file):\/\/[^\s-]\S*$/.test(text) || /^[\w.]+@[\w.-]+:(?!-)\S+$/.test(text))
        return text;
    const path = (0,external_node_path_.resolve)(text);
    if (text !== '' && (0,files/* statsOf */.LZ)(path)?.isDirectory())
        return path;
    throw new errors/* UsageError */.eb(`${input} is "${text}"; a repository is an https, ssh or file URL, or a folder that exists.`);
}
function git(rest, text, input) {
    const hash = rest.lastIndexOf('#');
    const ref = rest.slice(hash + 1);
    if (!REF.test(ref)) {
        throw new errors/* UsageError */.eb(`${input} is "${text}"; after git: comes a tag, a branch, a commit or pull/N/head, after a repository and # if it is not upstream's.`);
    }
    return { kind: 'git', repository: hash < 0 ? null : parseRepository(rest.slice(0, hash), input), ref };
}
function tarball(rest, text, input) {
    const [location = '', fragment] = rest.split('#');
    const sha256 = fragment?.match(/^sha256=([0-9a-f]{64})$/i)?.[1]?.toLowerCase() ?? null;
    if (fragment !== undefined && sha256 === null) {
        throw new errors/* UsageError */.eb(`${input} is "${text}"; after # comes sha256= and 64 hexadecimal digits.`);
    }
    if (/^https?:\/\/\S+$/.test(location))
        return { kind: 'tarball', location, sha256 };
    const path = pathOf(location);
    if ((0,files/* statsOf */.LZ)(path)?.isFile())
        return { kind: 'tarball', location: path, sha256 };
    throw new errors/* UsageError */.eb(`${input} is "${text}"; after tarball: comes a file that exists, or an http, https or file URL.`);
}
/** Empty when it is a URL of another host's file, or none at all. */
function pathOf(location) {
    if (!location.startsWith('file://'))
        return (0,external_node_path_.resolve)(location);
    try {
        return (0,external_node_url_namespaceObject.fileURLToPath)(location);
    }
    catch {
        return '';
    }
}
/** What is named here is shown in reports. */
function refuseCredentials(location, input) {
    if (!(0,address/* holdsCredentials */.Hn)(location))
        return;
    throw new errors/* UsageError */.eb(`${input} holds a user name or password, which every report would show; leave it to git's credential helper.`);
}
function isVersion(text) {
    if (!/^v?\d+\.\d+(\.\d+)?([-~][\w.-]+)?$/.test(text))
        return false;
    try {
        version_threePart(text.replace(/^v/, ''));
        return true;
    }
    catch {
        return false; // 4.02
    }
}
function split(text) {
    const colon = text.indexOf(':');
    return colon < 0 ? ['', text] : [text.slice(0, colon), text.slice(colon + 1)];
}
function folder(path, text, input) {
    const absolute = (0,external_node_path_.resolve)(path);
    const unfit = (0,files/* unfitFolder */.RO)(absolute);
    if (unfit !== null)
        throw new errors/* UsageError */.eb(`${input} cannot be "${text}": ${unfit}.`);
    if ((0,files/* statsOf */.LZ)(absolute)?.isDirectory())
        return absolute;
    throw new errors/* UsageError */.eb(`${input} is "${text}", and ${absolute} is not a folder; path: takes one that exists.`);
}
//# sourceMappingURL=spec.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/mounts.json
const mounts_namespaceObject = /*#__PURE__*/JSON.parse('["bind-mount","chroot","chroot-file","ghost_on_rofs","mnt_ro_bind","mntns_deleted","mntns_overmount","mntns_shared_bind03","mount_paths","netns_sub","non_uniform_share_propagation","overmount_sock","overmount_with_shared_parent","private_bind_propagation","shared_mount_propagation","shared_slave_mount_children","tempfs","tempfs_ro","tempfs_ro02","unbindable"]');
;// CONCATENATED MODULE: ./build/workload/zdtm/recommended.json
const recommended_namespaceObject = /*#__PURE__*/JSON.parse('["aio00","aio01","busyloop00","caps00","caps01","child_opened_proc","child_subreaper","child_subreaper_and_reparent","child_subreaper_existing_child","clone_fs","cmdlinenv00","cow00","cow01","cwd00","cwd01","cwd02","del_standalone_un","del_standalone_un_seqpacket","deleted_dev","deleted_unix_sock","different_creds","dumpable01","dumpable02","env00","epoll","epoll01","eventfs00","fanotify00","fd","fd01","fd_from_pidfd","fd_offset","fdt_shared","fifo","fifo-ghost","fifo-rowo-pair","fifo_ro","fifo_upon_unix_socket00","fifo_upon_unix_socket01","fifo_wronly","file_append","file_attr","file_cloexec","file_fown","file_lease01","file_locks00","file_locks00_fail","file_locks01","file_locks02","file_locks03","file_locks04","file_locks05","file_locks06","file_locks07","file_locks08","file_shared","fpu00","fpu01","fpu02","fpu03","futex","futex-rl","ghost_holes00","ghost_holes01","ghost_holes02","ghost_holes_large00","groups","grow_map","grow_map02","grow_map03","inotify01","inotify02","inotify04","inotify_irmap","link10","loginuid","maps00","maps01","maps02","maps05","maps06","maps11","maps12","maps_file_prot","membarrier","memfd00","memfd01","memfd02","memfd03","memfd04","memfd05","mlock_setuid","mmx00","mprotect00","msgque","mtime_mmap","oom_score_adj","opath_file","packet_sock","packet_sock_mmap","packet_sock_spkt","pdeath_sig","pid00","pid_file","pidfd_child","pidfd_dead","pidfd_diffdead","pidfd_kill","pidfd_self","pipe00","pipe01","pipe02","pipe03","posix_timers","proc-self","pstree","pthread00","pthread00-pac","pthread01","pthread_timers","pthread_timers_h","remap_dead_pid","remap_dead_pid_root","rlimits00","rmdir_open","rseq00","s390x_mmap_high","sched_prio00","scm00","scm01","scm02","scm03","scm03-seqpacket","scm04","scm05","scm06","scm09","seccomp_filter","seccomp_filter_inheritance","seccomp_filter_threads","seccomp_filter_tsync","seccomp_no_new_privs","seccomp_strict","selfexe00","sem","session00","session01","shm","shm-mp","shm-unaligned","shmemfd","shmemfd-priv","sigaltstack","signalfd00","sigpending","sigtrap01","sk-freebind","sk-freebind-false","sk-netlink","sk-unix-dgram-ghost","sk-unix-rel","sk-unix-rel-seqpacket","sk-unix-restore-fs-share","sk-unix-unconn","sk-unix-unconn-seqpacket","sk-unix01","sk-unix01-seqpacket","sleeping00","sock_filter00","sock_filter01","sock_ip_opts00","sock_ip_opts01","sock_opts00","sock_opts01","sock_opts02","sock_tcp_opts00","sock_tcp_opts01","socket-ext","socket-linger","socket-raw","socket-tcp","socket-tcp-keepalive","socket-tcp-listen","socket-tcp-local","socket-tcp-reuseport","socket-tcp-skip-in-flight","socket-tcp-unconn","socket-tcp4v6","socket-tcp4v6-local","socket-tcp6","socket-tcp6-local","socket-tcp6-unconn","socket6_icmp","socket6_udp","socket_aio","socket_close_data","socket_close_data01","socket_dgram_data","socket_icmp","socket_listen","socket_listen4v6","socket_listen6","socket_queues","socket_queues_seqpacket","socket_udp","socket_udp-broadcast","socket_udp_shutdown","socket_udplite","sockets00","sockets00-seqpacket","sockets01","sockets01-seqpacket","sockets02","sockets02-seqpacket","sockets03","sockets03-seqpacket","sockets_dgram","sockets_spair","sockets_spair_seqpacket","sse00","sse20","symlink","symlink01","thp_disable","thread_different_uid_gid","time","timerfd","timers","timers01","uffd-events","umask00","unbound_sock","unhashed_proc","unlink_fifo","unlink_fifo_wronly","unlink_fstat00","unlink_fstat01","unlink_fstat01+","unlink_fstat02","unlink_fstat03","unlink_fstat04","unlink_fstat041","unlink_largefile","unlink_mmap00","unlink_mmap01","unlink_mmap02","unlink_multiple_largefiles","unlink_regular00","unsupported_children_collision","uptime_grow","utsname","vdso-proxy","vdso00","vdso01","wait00","write_read00","write_read01","write_read02","write_read10","xids00","zombie00","zombie01","zombie_leader"]');
;// CONCATENATED MODULE: ./build/workload/zdtm/lists.js


/**
 * Names that stand for lists of tests. Measured with CRIU 4.2.1, LXC 5.0.2 and cgroup v1:
 *
 * - `recommended` come through three cycles together, in one container, in half a minute;
 * - `mounts` make mounts, or have mount namespaces of their own; they come through a cycle together.
 */
const LISTS = { recommended: recommended_namespaceObject, mounts: mounts_namespaceObject };
/** Reads words separated by commas or spaces, one of which may be `shard=2/5`. A string in place of it is an error. */
function parseTestList(text) {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    const shards = words.filter((word) => word.startsWith('shard='));
    const names = words.filter((word) => !word.startsWith('shard='));
    const odd = names.find((word) => !/^[\w*?][\w*?+.-]*$/.test(word));
    if (odd !== undefined)
        return `"${odd}" is no name of a test`;
    const shard = shards[0] === undefined ? null : parseShard(shards[0]);
    if (shard === undefined || shards.length > 1)
        return `"${shards.join(' ')}" is no shard; one is named as shard=2/5`;
    return { words: names.length === 0 ? ['recommended'] : names, shard };
}
function parseShard(word) {
    const [, index = 0, of = 0] = (word.match(/^shard=([1-9]\d*)\/([1-9]\d*)$/) ?? []).map(Number);
    return index >= 1 && index <= of ? { index, of } : undefined;
}
/** Whether a word of a list names a test, or stands for many. */
function isName(word) {
    return word !== 'all' && !Object.hasOwn(LISTS, word) && !/[*?]/.test(word);
}
/** The names that a list has of those that there are, sorted; and words that name nothing. */
function resolveTestList(list, all) {
    const found = list.words.map((word) => [word, namedBy(word, all)]);
    const names = [...new Set(found.flatMap(([, each]) => each))].sort();
    const unknown = found.filter(([, each]) => each.length === 0).map(([word]) => word);
    const { shard } = list;
    // Every second one of two: neighbours in the alphabet are alike, and cost alike.
    return { names: shard === null ? names : names.filter((_, at) => at % shard.of === shard.index - 1), unknown };
}
function namedBy(word, all) {
    if (word === 'all')
        return all;
    if (Object.hasOwn(LISTS, word))
        return LISTS[word];
    if (isName(word))
        return all.includes(word) ? [word] : [];
    const source = word.replaceAll(/[.+]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
    const glob = new RegExp(`^${source}$`);
    return all.filter((name) => glob.test(name));
}
/** Tests that can share a container: the recommended ones, those that mount, and what nobody has measured together. */
function groups(tests) {
    const { recommended, mounts } = LISTS;
    const of = ({ name }) => (recommended.includes(name) ? 0 : mounts.includes(name) ? 1 : 2);
    return [0, 1, 2].map((group) => tests.filter((test) => of(test) === group)).filter((group) => group.length > 0);
}
//# sourceMappingURL=lists.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/description.js
/** Strings, comments, and what is spelt otherwise in JSON. */
const TOKEN = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|#[^\n]*|\b(None|True|False)\b|,(?=\s*[}\]])/g;
const JSON_WORD = { None: 'null', True: 'true', False: 'false' };
/**
 * Reads a `.desc`: a literal of Python, a dictionary of strings and lists.
 *
 * @returns null when it is something else, such as a program
 */
function parseDescription(text) {
    const json = text.replaceAll(TOKEN, (_, single, double, word) => {
        const string = single ?? double;
        if (string !== undefined)
            return JSON.stringify(string.replaceAll(/\\(.)/g, '$1'));
        return word === undefined ? '' : JSON_WORD[word];
    });
    let literal;
    try {
        literal = text.trim() === '' ? {} : JSON.parse(json);
    }
    catch {
        return null;
    }
    if (typeof literal !== 'object' || literal === null || Array.isArray(literal))
        return null;
    const fields = { ...literal };
    const words = (name) => String(fields[name] ?? '')
        .split(/\s+/)
        .filter((word) => word !== '');
    const { deps } = fields;
    return {
        flavours: fields['flavor'] === undefined ? ['h', 'ns', 'uns'] : words('flavor'),
        flags: words('flags'),
        options: ['opts', 'dopts', 'ropts'].flatMap(words),
        needs: Array.isArray(deps) ? deps.map((paths) => String(paths).split('|')) : [],
        machines: words('arch'),
    };
}
//# sourceMappingURL=description.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/known.js
/** With CRIU 4.2.1, and LXC 5.0.2 on cgroup v1 and 6.0.4 on v2, in November 2026. What a `.desc` tells is not repeated. */
const KNOWN_TROUBLE = [
    {
        tests: ['stopped', 'stopped01', 'stopped02', 'stopped03', 'stopped04', 'stopped12', 'vdso02'],
        cgroup: 'v1',
        reason: 'The dump hangs for ever: a stopped task cannot be seized in the frozen cgroup that LXC names (measured with CRIU 4.2.1 and LXC 5.0.2).',
    },
    {
        tests: ['inotify00'],
        reason: `The dump fails with "Can't dump that handle" (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).`,
    },
    {
        tests: ['netns-dev', 'netns_sub_sysctl'],
        reason: 'It writes random sysctls of the network, which it shares with all tests: others then have no ::1, and of some the kernel keeps a rounded value (measured with CRIU 4.2.1 and LXC 5.0.2).',
    },
    {
        tests: ['mntns_link_ghost', 'mntns_link_remap', 'mntns_shared_bind', 'mntns_shared_bind02'],
        reason: 'It fails with "umount: Device or resource busy" beside other tests that mount (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
    },
    {
        tests: ['apparmor', 'apparmor_stacking', 'vt'],
        reason: 'It changes what all of the host share: security policies, consoles.',
    },
    {
        tests: ['poll'],
        reason: 'It measures wall time from before the dump to after the restore, and fails where that took long.',
    },
    {
        tests: ['socket-tcpbuf', 'socket-tcpbuf-local'],
        reason: 'Now the one, now the other does not end within a minute (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
    },
    {
        tests: ['file_lease02', 'file_lease03', 'file_lease04'],
        reason: 'It fails with "Unexpected fd" when it runs as root, as all tests do here.',
    },
    {
        tests: ['ipc_namespace', 'mnt_ro_root', 'mntns_pivot_root', 'mntns_pivot_root_ro', 'mntns_remap', 'mntns_rw_ro_rw'],
        reason: 'It needs a root of its own, or a /proc/sys that can be written to.',
    },
    {
        tests: ['helper_zombie_child'],
        reason: 'Its zombie is gone after the restore (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
    },
];
/** They become other users than root: CRIU then needs CAP_SYS_RESOURCE (`Can't get rlimit 0`). */
const OF_OTHER_USERS = [
    'mlock_setuid',
    'pid00',
    'seccomp_filter',
    'thread_different_uid_gid',
];
//# sourceMappingURL=known.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/selection.js




/** What `lxc-checkpoint` gives CRIU, whatever the test would like, without values. */
const GIVEN = [
    '--tcp-established',
    '--file-locks',
    '--link-remap',
    '--manage-cgroups=full',
    '--ext-mount-map auto',
    '--enable-external-sharing',
    '--enable-external-masters',
    '--skip-in-flight',
    '--force-irmap',
];
/** The flavour of tests that come through a user namespace. */
const OF_USER_NAMESPACES = 'uns';
/** What the container's busybox has of what tests ask for. */
const PROGRAMS = ['sh', 'true', 'grep', 'sed', 'sort', 'diff'];
/**
 * Of a source's tests those that a list names, with what keeps each of the others from running.
 *
 * What was measured to pass (LISTS) is not asked about its options and its hook; what is named by itself is not asked
 * about known trouble.
 */
function selectTests(list, tests, here) {
    const { names, unknown } = resolveTestList(list, tests.map(({ name }) => name));
    const byName = new Map(tests.map((test) => [test.name, test]));
    const measured = new Set(Object.values(LISTS).flat());
    const named = new Set(list.words.filter(isName));
    const selection = { cases: [], omitted: [], unknown };
    for (const name of names) {
        const test = byName.get(name);
        const description = parseDescription(test?.description ?? '');
        const flavours = description?.flavours ?? [];
        const trouble = named.has(name) || measured.has(name) ? null : knownTrouble(name, here.cgroup);
        const reason = test === undefined
            ? 'This CRIU has no such test.'
            : description === null
                ? 'Its .desc is a program, which only zdtm.py can run.'
                : !here.dumpsOtherUsers && OF_OTHER_USERS.includes(name)
                    ? 'It has processes of other users, which CRIU cannot dump without CAP_SYS_RESOURCE.'
                    : here.container === 'unprivileged' && !named.has(name) && !flavours.includes(OF_USER_NAMESPACES)
                        ? "CRIU's own runner does not run it in a user namespace."
                        : (misfit(test, description, measured.has(name)) ?? trouble);
        if (reason !== null)
            selection.omitted.push({ name, flavours, reason });
        else
            selection.cases.push({ name, arguments: test?.arguments ?? [], flavours });
    }
    return selection;
}
function misfit(test, { flags, options, needs, machines }, isMeasured) {
    if (test.arguments === null)
        return 'It is not started and ended as the others are.';
    if (machines.length > 0 && !machines.includes((0,external_node_os_.machine)()))
        return `It is for ${machines.join(' and ')} only.`;
    if (isMeasured)
        return null;
    if (flags.includes('crfail'))
        return 'Its dump is meant to fail (crfail).';
    if (flags.includes('noauto'))
        return "CRIU's own runner leaves it out, too (noauto).";
    if (flags.includes('crlib'))
        return "It is for CRIU's library (crlib).";
    const foreign = foreignOptions(options);
    if (foreign.length > 0)
        return `It needs options that LXC does not give CRIU: ${foreign.join(' ')}.`;
    if (test.hasHook)
        return 'It has a hook, which would run on the host.';
    const missing = needs.filter((paths) => !paths.some((path) => PROGRAMS.includes(path.split('/').at(-1) ?? '')));
    if (missing.length > 0)
        return `It needs ${missing.map(([path]) => path).join(', ')}, which the container lacks.`;
    return null;
}
/** Options that `lxc-checkpoint` does not give, each with its value. */
function foreignOptions(words) {
    const options = words
        .join(' ')
        .split(/ (?=--)/)
        .filter((option) => option !== '');
    return options.filter((option) => !GIVEN.includes(option));
}
function knownTrouble(name, here) {
    const known = KNOWN_TROUBLE.find(({ tests, cgroup = here }) => tests.includes(name) && cgroup === here);
    return known?.reason ?? null;
}
//# sourceMappingURL=selection.js.map
;// CONCATENATED MODULE: ./build/core/workloads/zdtm-expectation.js
const OUTCOMES = ['passed', 'failed', 'skipped'];
/** Reads lines of a name and an outcome; what stands behind # is a remark. A string in place of it is an error. */
function parseExpectation(text) {
    const expected = new Map();
    for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
        if (line === '')
            continue;
        const [name = '', word, ...rest] = line.split(/\s+/);
        const outcome = OUTCOMES.find((each) => each === word);
        if (outcome === undefined || rest.length > 0)
            return `its line "${line}" is something else`;
        if (expected.has(name))
            return `it has ${name} twice`;
        expected.set(name, outcome);
    }
    return expected;
}
/** Whether a test is worse than it was: it fails and did not, or it is left out and once passed. Better is not worse. */
function isWorse({ outcome, expected }) {
    if (outcome === 'failed')
        return expected !== 'failed';
    return outcome === 'skipped' && expected === 'passed';
}
//# sourceMappingURL=zdtm-expectation.js.map
;// CONCATENATED MODULE: ./build/core/workloads/zdtm-request.js







/** The negative control: it reads the second half of a file through a descriptor that it has held since its start. */
const CONTROL = 'write_read01';
/** @throws UsageError */
function parseZdtm(text, label) {
    const list = parseTestList(text('zdtm')
        .split(/[\s,]+/)
        .map((word) => (isFile(word) ? namesIn(word, label('zdtm')) : word))
        .join(' '));
    if (typeof list === 'string') {
        throw new errors/* UsageError */.eb(`${label('zdtm')} is "${text('zdtm')}", and ${list}; valid values: recommended, mounts, all, names, globs, a file (with a / in its name) and shard=2/5.`);
    }
    const source = text('zdtm-source') === '' ? null : parseSpec(text('zdtm-source'), label('zdtm-source'));
    if (source !== null && source.kind !== 'git' && source.kind !== 'tarball') {
        throw new errors/* UsageError */.eb(`${label('zdtm-source')} is "${text('zdtm-source')}"; it must begin with git: or tarball:.`);
    }
    return { name: 'zdtm', list, source, expected: expectation(text('zdtm-expect'), label('zdtm-expect')) };
}
/**
 * Gets the tests, and builds those that are to be run.
 *
 * @throws UsageError when a name is none of the source's; StageError when they cannot be had
 */
async function planZdtm({ list, source, expected }, tested, provider) {
    let selection = { cases: [], omitted: [] };
    let unrun = { gone: [], unasked: [] };
    let control;
    const provided = await provider.zdtm(source ?? sourceOf(tested), ({ version, tests }) => {
        const { unknown, ...selected } = selectTests(list, tests, tested);
        if (unknown.length > 0)
            throw new errors/* UsageError */.eb(`CRIU ${version} has no ZDTM test ${unknown.join(', ')}.`);
        selection = selected;
        const asked = [...selected.cases, ...selected.omitted].map(({ name }) => name);
        unrun = notRun(expected, asked, tests.map(({ name }) => name), list.shard !== null);
        control = selectTests({ words: [CONTROL], shard: null }, tests, tested).cases[0];
        return [...selection.cases.map(({ name }) => name), CONTROL];
    });
    const { problems, folder } = provided;
    if (control === undefined || problems[CONTROL] !== undefined) {
        throw new errors/* StageError */.Zu('provide', `The negative control ${CONTROL} cannot be had. ${problems[CONTROL] ?? ''}`.trim());
    }
    const unbuilt = selection.cases.flatMap(({ name, flavours }) => {
        const reason = problems[name];
        return reason === undefined ? [] : [{ name, flavours, reason }];
    });
    return {
        name: 'zdtm',
        version: provided.source.version,
        programs: folder,
        cases: selection.cases.filter(({ name }) => problems[name] === undefined),
        control,
        omitted: [...selection.omitted, ...unbuilt],
        unrun,
    };
}
/** @param isPart the others are run elsewhere */
function notRun(expected, asked, known, isPart) {
    const names = [...(expected?.keys() ?? [])].filter((name) => !asked.includes(name));
    return {
        gone: names.filter((name) => !known.includes(name)),
        unasked: isPart ? [] : names.filter((name) => known.includes(name)),
    };
}
/** Where the tests of a CRIU are: where it was built from, else the release of its version. */
function sourceOf({ criu, spec }) {
    const { commit, repository = null, sha256, version } = criu;
    if (commit !== undefined)
        return { kind: 'git', repository, ref: commit };
    if (spec.kind === 'tarball')
        return { ...spec, sha256: sha256 ?? spec.sha256 };
    if (/^\d+(\.\d+)+$/.test(version))
        return { kind: 'git', repository: null, ref: version };
    throw new errors/* StageError */.Zu('provide', `CRIU ${version} is no release, and its source is not known: name one with zdtm-source.`);
}
function isFile(word) {
    return word.includes('/') && !word.startsWith('shard=');
}
/** Of a file with a name a line; what stands behind # is a remark. */
function namesIn(file, label) {
    return read(file, label).replaceAll(/#.*/g, ' ');
}
function expectation(file, label) {
    if (file === '')
        return null;
    const parsed = parseExpectation(read(file, label));
    if (typeof parsed !== 'string')
        return parsed;
    throw new errors/* UsageError */.eb(`${label} is "${file}", and ${parsed}; it must have lines of a name and passed, failed or skipped.`);
}
function read(file, label) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(file), 'utf8');
    }
    catch {
        throw new errors/* UsageError */.eb(`${label} names "${file}"; it must be a file that can be read.`);
    }
}
//# sourceMappingURL=zdtm-request.js.map
;// CONCATENATED MODULE: ./build/core/workloads/zdtm.js



const WHY = 'what its tests did to their files is not undone';
const zdtm = {
    weight: 60,
    outgrows: 'files',
    refuses: {
        fresh: WHY,
        'repeat-restore': WHY,
        'restore-elsewhere': 'its tests are started and ended in one sandbox',
        unconfined: 'its container is that already',
    },
    parse: parseZdtm,
    plan: (asked, { tested, provider }) => planZdtm(asked, tested, provider),
    files: ({ programs }) => [programs],
    make: (plan, { busybox }) => new ZdtmWorkload(busybox, plan),
    // What each test does it says itself.
    facts: catalogue/* CONTAINER */.MR,
};
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/core/workloads/all.js








const DEFINITIONS = { witness: witness_witness, tcp: tcp, apps: apps, systemd: systemd, command: command, zdtm: zdtm };
/** The definition of a workload; it is given requests and plans of that name alone. */
function definitionOf(name) {
    return DEFINITIONS[name];
}
/** @throws UsageError for an input that belongs to another workload, and as its own definition */
function parseWorkload(name, written, label) {
    for (const input of INPUT_NAMES) {
        const { workload = name } = inputOf(input);
        if (workload === name || written(input) === '')
            continue;
        throw new UsageError(`${label(input)} is for the workload ${workload}; ${label('workload')} is "${name}".`);
    }
    return definitionOf(name).parse(written, label);
}
//# sourceMappingURL=all.js.map

/***/ }),

/***/ 1009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ NO_BREAKPOINTS),
/* harmony export */   y: () => (/* binding */ FAULTS)
/* harmony export */ });
/**
 * What CRIU can be told to fail at by CRIU_FAULT: the number there, and, as a pattern, the line of its log that shows that
 * it did.
 */
const FAULTS = {
    'dump-early': { number: 1, during: 'dump', sign: 'fault: CRIU sudden detach' },
    'dump-pages': { number: 3, during: 'dump', sign: 'fault: Dump VMA pages failure!' },
    parasite: { number: 5, during: 'dump', sign: 'Unable to connect a transport socket: Connection refused' },
    restore: { number: 2, during: 'restore', sign: 'fault: Restore root task failure!' },
    // CRIU says nothing of this one. The last step before it moves the container's veth, once every process is restored.
    'post-restore': { number: 6, during: 'restore', sign: 'Moving dev \\S+ to bridge' },
};
/** CRIU_FAULT with which CRIU goes from system call to system call where it would set a hardware breakpoint. */
const NO_BREAKPOINTS = 130;
//# sourceMappingURL=faults.js.map

/***/ }),

/***/ 4198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ withCriu)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** What CRIU has found out about the kernel. The sandbox has a /run of its own. */
const CACHE = '/run/criu.kdat';
/** On the same file system as the cache, which is moved. */
const KEPT = '/run/criu-lxc-test';
/**
 * Lets one of several CRIUs work: PATH finds it first, and it finds the cache that it left itself.
 *
 * CRIU knows a foreign cache by nothing but the second of its build, which reproducible builds may share; and where it
 * knows one, it asks the kernel everything anew.
 *
 * @param work not beside another of these
 */
async function withCriu(criu, env, work) {
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(KEPT, criu.path, 'criu.kdat');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(KEPT, criu.path), { recursive: true });
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(kept))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(kept, CACHE);
    try {
        return await work({ ...env, PATH: `${criu.path}:${env['PATH']}` });
    }
    finally {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(CACHE))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(CACHE, kept);
    }
}
//# sourceMappingURL=with-criu.js.map

/***/ }),

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ tellCoreFiles),
/* harmony export */   j: () => (/* binding */ whoCrashed)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);

/** What glibc, an assertion or a sanitizer says before it ends a program. */
const LAST_WORDS = [
    /\*\*\* .+ detected \*\*\*/,
    /double free or corruption|free\(\): |malloc\(\): |realloc\(\): |malloc_consolidate\(\): |munmap_chunk\(\): |corrupted (size vs|double-linked)/,
    /Assertion `.*' failed/,
    /ERROR: (Address|HWAddress|Leak|Memory|Thread)Sanitizer|: runtime error: /,
    /Fatal (glibc error|error: glibc)/,
];
/** CRIU's own assertion, as its log and that of its parasite have it. */
const BUG = /\bBUG at \S+:\d+/;
/** As LXC tells how the child ended that becomes CRIU. */
const KILLED = /(?:dump signaled with|CRIU was killed with signal) (\d+)/;
/** LXC ends these itself, and the kernel for want of memory: they are no crash. */
const ENDED = ['SIGTERM', 'SIGKILL', 'SIGINT'];
/** LXC's own child, which is to watch the container, ended without a word of how its restore went. */
const MONITOR_DIED = /reading status from pipe failed/;
/**
 * Who crashed, by what it left.
 *
 * @returns the sentence that says it, and the line that shows it; null when nobody did
 */
function whoCrashed(traces) {
    const { printed, lxcErrors, criuLog, signal, hasCriuBegun } = traces;
    const bug = [...criuLog, ...lxcErrors].find((line) => BUG.test(line));
    if (bug !== undefined) {
        return { crashed: 'criu', sentence: `CRIU ran into an assertion of its own: ${bug.match(BUG)?.[0]}.`, line: bug };
    }
    const killed = lxcErrors.find((line) => KILLED.test(line));
    const number = Number(killed?.match(KILLED)?.[1]);
    const child = Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals).find(([, value]) => value === number)?.[0] ?? null;
    const words = [...printed, ...lxcErrors, ...criuLog].find((line) => LAST_WORDS.some((each) => each.test(line)));
    const said = words === undefined ? '' : ` It said: ${words.trim()}`;
    if (killed !== undefined && !ENDED.includes(child ?? '')) {
        const by = `was killed by ${child ?? `signal ${number}`}`;
        return hasCriuBegun
            ? { crashed: 'criu', sentence: `CRIU ${by}.${said}`, line: words ?? killed }
            : { crashed: 'lxc', sentence: `LXC's own code ${by} before it ran CRIU.${said}`, line: words ?? killed };
    }
    if (signal !== null && !ENDED.includes(signal)) {
        return {
            crashed: 'lxc',
            sentence: `The LXC tool was killed by ${signal}.${said}`,
            line: words ?? `killed by ${signal}`,
        };
    }
    const monitor = lxcErrors.find((line) => MONITOR_DIED.test(line));
    if (monitor !== undefined) {
        return { crashed: 'lxc', sentence: `LXC's monitor died during the restore.${said}`, line: words ?? monitor };
    }
    if (words === undefined)
        return null;
    return hasCriuBegun && !printed.includes(words)
        ? { crashed: 'criu', sentence: `CRIU crashed.${said}`, line: words }
        : { crashed: 'lxc', sentence: `The LXC tool crashed.${said}`, line: words };
}
/** What the kernel wrote of processes that died, in the sandbox's folder. */
function tellCoreFiles(cores) {
    const [first, ...others] = cores.map(({ path, bytes, name, pid, signal }) => `${path} (${bytes} bytes)${name === null ? '' : ` of ${name}, process ${pid}`}${signal === null ? '' : `, ${signal}`}`);
    if (first === undefined)
        return [];
    return [
        {
            id: 'core-file',
            severity: 'info',
            message: `A process died and left a core file in the sandbox: ${first}${others.length === 0 ? '' : `, and ${others.length} more`}.`,
            ...(others.length === 0 ? {} : { evidence: [first, ...others].join('\n') }),
            advice: 'It is removed with the sandbox, for it holds memory. To keep such files, have the kernel hand them to a program: `sysctl kernel.core_pattern`, `coredumpctl`.',
        },
    ];
}
//# sourceMappingURL=crash.js.map

/***/ }),

/***/ 2930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MR: () => (/* binding */ CONTAINER),
  NH: () => (/* binding */ KEEPER),
  hs: () => (/* binding */ STILL),
  yy: () => (/* binding */ UNDISTURBED),
  yk: () => (/* binding */ WITNESS),
  n6: () => (/* binding */ compareFacts),
  MH: () => (/* binding */ readFacts)
});

// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
// EXTERNAL MODULE: ./build/facts/fact.js
var fact = __nccwpck_require__(7640);
// EXTERNAL MODULE: ./build/facts/namespaces.js
var namespaces = __nccwpck_require__(9934);
;// CONCATENATED MODULE: ./build/facts/attached-processes.js



/** `sleep: net, pid`: nobody in a container that nobody entered. */
const attachedProcesses = {
    name: 'attached-processes',
    policy: 'must',
    reads: 'name of each process from outside that is in a namespace or a cgroup of the container (`lxc-attach`, `nsenter`), and in which',
    why: "Who came in from outside is in no image, sees what is the container's own, and is not ended with it.",
    read({ pid: init }) {
        const own = ownPlaces(init);
        const level = numbers(init, 'NSpid').length - 1;
        const suspects = (pids) => {
            const inside = new Set([init, ...(0,host_process/* descendantsOf */.gO)(init)]);
            return pids.filter((pid) => (0,host_process/* statFields */.qV)(pid)?.[2] !== 'Z' && (!inside.has(pid) || isSessionOutside(pid, level)));
        };
        // Twice: the container may have started one between the two looks.
        return suspects(suspects((0,host_process/* processIds */.Uj)()))
            .flatMap((pid) => {
            const places = [...placesOf(pid)].flatMap(([place, name]) => (own.get(place) === name ? [place] : []));
            return places.length === 0 ? [] : [`${(0,host_process/* statusField */.DX)(pid, 'Name') ?? ''}: ${places.join(', ')}`];
        })
            .sort();
    },
    ...(0,fact/* unchanged */.Cv)('Who came into the container from outside'),
};
/**
 * Whose parent outside has ended is given to init.
 *
 * @param level of the container's pid namespace: in one below it nobody knows the sessions of the container
 */
function isSessionOutside(pid, level) {
    return numbers(pid, 'NSsid')[level] === '0';
}
/** By pid namespaces, the sandbox's first. */
function numbers(pid, field) {
    return (0,host_process/* statusField */.DX)(pid, field)?.split(/\s+/) ?? [];
}
/** Those of the container that are not the sandbox's. */
function ownPlaces(init) {
    const shared = placesOf('self');
    return new Map([...placesOf(init)].filter(([place, name]) => shared.get(place) !== name));
}
/** Namespaces and cgroups of a process, by their kinds; none of one that is gone. */
function placesOf(pid) {
    const cgroups = ((0,host_process/* readOrNull */.di)(`/proc/${pid}/cgroup`) ?? '').split('\n').flatMap((line) => {
        const [, hierarchy, path] = line.match(/^\d+:(.*?):(.*)$/) ?? [];
        return hierarchy === undefined || path === undefined ? [] : [[`cgroup ${hierarchy || 'v2'}`, path]];
    });
    try {
        return new Map([...Object.entries((0,namespaces/* namespacesOf */.Gw)(pid)), ...cgroups]);
    }
    catch {
        return new Map();
    }
}
//# sourceMappingURL=attached-processes.js.map
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/facts/cgroup-folder.js
var cgroup_folder = __nccwpck_require__(4479);
// EXTERNAL MODULE: ./build/facts/processes.js
var facts_processes = __nccwpck_require__(2265);
;// CONCATENATED MODULE: ./build/facts/cgroups.js





/** All threads are in the container's own cgroup, or below it. */
const cgroups_cgroups = {
    name: 'cgroups',
    policy: 'must',
    reads: 'in which cgroup of each hierarchy each thread is',
    why: 'A process outside of its cgroup is held by no limit, and is not stopped with the container.',
    read: ({ processes }) => (0,facts_processes/* ofEachThread */.zH)(processes, (outer) => parseCgroups((0,host_process/* readOrNull */.di)(`/proc/${outer}/cgroup`) ?? '')),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The cgroup'),
};
/** @param text /proc/PID/cgroup */
function parseCgroups(text) {
    return Object.fromEntries(text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [, hierarchy = '', ...path] = line.split(':');
        return [hierarchy, path.join(':')];
    }));
}
/** What facts of their own look at. */
const ELSEWHERE = /^(devices\..*|memory\.(limit_in_bytes|max)|pids\.max|cpu\.(shares|weight)|cpuset\.cpus)$/;
/** Whatever the container's config sets: some by us, the rest by the user. What is as in a new cgroup is left out. */
const cgroupAttributes = {
    name: 'cgroup-attributes',
    policy: 'must',
    reads: "every other attribute of its cgroup that the container's config sets (`lxc.cgroup.memory.swappiness`) and that is not as in a new cgroup",
    why: 'What the config promises must hold after the restore, too.',
    read({ pid, cgroup, attributes }) {
        const keys = attributes.set.filter((key) => /^\w[\w.]*$/.test(key) && !ELSEWHERE.test(key));
        if (keys.length === 0)
            return null;
        return Object.fromEntries(keys.flatMap((key) => {
            const folder = (0,cgroup_folder/* cgroupFolder */.Z)(pid, cgroup, key.split('.')[0] ?? '');
            const value = folder === null ? null : (0,cgroups/* attributeOf */.w4)(folder, key);
            return value === null || value === attributes.ofNew.get(key) ? [] : [[key, value]];
        }));
    },
    ...(0,fact/* unchanged */.Cv)("The attributes of the container's cgroup"),
    absence: 'On this host no such attribute can be set.',
};
/** Of root, as the kernel makes a cgroup and its files. */
const USUAL = /^(755|644|444|200) 0:0$/;
/** CRIU gives it an owner and a mode at random, whatever they were: docs/facts-measured.md. */
const RANDOM = 'freezer.state';
/** `{ 'pids/cgroup.procs': '664 2070077:2070078' }`, `.` is the folder. */
const cgroupPermissions = {
    name: 'cgroup-permissions',
    policy: 'must',
    reads: "owner and mode of the container's cgroup in each hierarchy and of each file in it, as far as they are not as usual; one is set to no default",
    why: 'Who may write there stops the container, or takes what its limits keep from it.',
    read: ({ pid }) => Object.fromEntries((0,cgroups/* hierarchiesOf */.lc)(pid).flatMap(({ version, name: hierarchy, own }) => Object.entries((0,cgroups/* permissionsIn */.U7)(own))
        .filter(([name, permissions]) => name !== RANDOM && !USUAL.test(permissions))
        .map(([name, permissions]) => [`${version === 'v2' ? 'v2' : hierarchy}/${name}`, permissions])
        .sort())),
    ...(0,fact/* unchanged */.Cv)("The permissions of the container's cgroups"),
};
//# sourceMappingURL=cgroups.js.map
;// CONCATENATED MODULE: ./build/facts/in-flight.js
/** What was sent before the dump must come out after the restore. */
function arrived(where, before, after) {
    return after.received === before.sent ? null : `${before.sent} lay in ${where}, and ${after.received} came out.`;
}
/** The first complaint of several. */
function first(...complaints) {
    return complaints.find((complaint) => complaint !== null) ?? null;
}
//# sourceMappingURL=in-flight.js.map
;// CONCATENATED MODULE: ./build/facts/clocks.js


/** Clocks that a process may rely on never to go back, nor to run ahead, against what it remembers of them. */
const clocks = {
    name: 'clocks',
    policy: 'must',
    reads: "CLOCK_MONOTONIC and CLOCK_BOOTTIME, what the process remembers of them, and the host's clock",
    rule: "goes on from what is remembered, by no more than the host's clock",
    why: 'With a clock that goes back timeouts never end; with one that leaps they end at once.',
    read: ({ held, clock }) => ({ ...held.clocks, host: clock }),
    compare: (before, after) => after === null
        ? 'The clocks cannot be read.'
        : first(compareClock('CLOCK_MONOTONIC', before.monotonic, after.monotonic, (0,fact/* longest */.xS)(before.host, after.host)), compareClock('CLOCK_BOOTTIME', before.boottime, after.boottime, (0,fact/* longest */.xS)(before.host, after.host))),
};
const NS_PER_MS = 1e6;
/** The clock of the host is told with fewer digits. */
const ROUNDING_MS = 1;
/** @param most milliseconds by which it may go on */
function compareClock(name, before, after, most) {
    if (after.last !== before.now)
        return `${name} said ${before.now}, and ${after.last} is remembered.`;
    const passed = Number(BigInt(`0x${after.now}`) - BigInt(`0x${after.last}`)) / NS_PER_MS;
    if (passed <= 0)
        return `${name} went back from ${after.last} to ${after.now}.`;
    return passed <= most + ROUNDING_MS
        ? null
        : `${name} went on by ${Math.round(passed)} ms, while ${Math.round(most)} ms went by on the host.`;
}
//# sourceMappingURL=clocks.js.map
;// CONCATENATED MODULE: ./build/facts/counter.js
/** The witness numbers its answers: the first after the restore must be the next after the last before the dump. */
const counter = {
    name: 'counter',
    policy: 'must',
    reads: "the number of the witness's answer",
    rule: 'one more',
    why: 'A process that went back, or was run again, repeats a number.',
    read: ({ answer }) => answer.serial,
    compare: (before, after) => after === before + 1 ? null : `The counter stood at ${before} and went on with ${after} instead of ${before + 1}.`,
};
//# sourceMappingURL=counter.js.map
// EXTERNAL MODULE: ./build/facts/credentials.js
var credentials = __nccwpck_require__(6710);
;// CONCATENATED MODULE: ./build/facts/deleted-file.js

/** A file that has no name any more: the witness appends the number of each answer to it. */
const deletedFile = {
    name: 'deleted-file',
    policy: 'must',
    reads: 'the content of an open file that has no name any more',
    rule: 'what it held, and one line more',
    why: 'Nobody else keeps its content: CRIU has to.',
    read({ processes }) {
        for (const { outer } of processes) {
            const file = (0,host_process/* openFiles */.Km)(outer).find(({ target }) => target.endsWith('/deleted (deleted)'));
            if (file !== undefined)
                return (0,host_process/* readOrNull */.di)(`/proc/${outer}/fd/${file.fd}`);
        }
        return null;
    },
    compare(before, after) {
        if (after === null)
            return 'The open deleted file is gone.';
        const added = after.startsWith(before) ? after.slice(before.length) : '';
        return /^\d+\n$/.test(added)
            ? null
            : `The open deleted file held ${JSON.stringify(before)} and, one line later, ${JSON.stringify(after)}.`;
    },
};
//# sourceMappingURL=deleted-file.js.map
// EXTERNAL MODULE: ./build/facts/descriptors.js
var descriptors = __nccwpck_require__(9102);
;// CONCATENATED MODULE: ./build/facts/devices.js
/** Tried, not read: on cgroup v1 `devices.list` does not say what is denied, and on v2 there is no file at all. */
const devices = {
    name: 'devices',
    policy: 'must',
    reads: "which of the devices console (denied by the config) and null a process in the container's cgroup can make",
    rule: 'the same',
    why: 'A container that may make devices which were denied to it can reach the host.',
    read: ({ view }) => (view.devices.includes('null') ? view.devices : null),
    compare: (before, after) => after?.join() === before.join()
        ? null
        : `The container's cgroup let ${before.join(', ')} be made, and lets ${after?.join(', ') ?? 'nothing'}.`,
    absence: 'On this host not even null can be made in the sandbox.',
};
//# sourceMappingURL=devices.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/facts/environment.js




const environment = {
    name: 'environment',
    policy: 'must',
    reads: 'working folder, root, umask and environment variables (as a sum) of each process',
    why: 'A path or a variable that a program was started with must mean the same to it.',
    read: ({ processes }) => (0,facts_processes/* ofEach */.JG)(processes, (outer) => ({
        cwd: (0,external_node_fs_.readlinkSync)(`/proc/${outer}/cwd`),
        root: (0,external_node_fs_.readlinkSync)(`/proc/${outer}/root`),
        umask: (0,host_process/* statusField */.DX)(outer, 'Umask'),
        variables: (0,external_node_crypto_.createHash)('sha256')
            .update((0,host_process/* readOrNull */.di)(`/proc/${outer}/environ`) ?? '')
            .digest('hex')
            .slice(0, 16),
    })),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The environment'),
};
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./build/facts/event-descriptors.js


/** Its number goes up by one with each question. */
const eventfd = {
    name: 'eventfd',
    policy: 'must',
    reads: 'the number in an eventfd',
    rule: 'one more with each question',
    why: 'Event loops wake each other by it.',
    read: ({ held }) => held.eventfd,
    compare: (before, after) => (after === before + 1 ? null : `The eventfd held ${before + 1}, and ${after} came out.`),
};
/** A signal that a descriptor will deliver. */
const signalfd = {
    name: 'signalfd',
    policy: 'must',
    reads: 'a blocked signal that a signalfd delivers',
    rule: 'what was sent before the dump arrives',
    why: 'A server that is told to stop by a signal must hear of it.',
    read: ({ held }) => held.signalfd,
    compare: (before, after) => (after === null ? 'The signalfd is gone.' : arrived('the signalfd', before, after)),
};
/** Which of its descriptors are ready, and the keys that they were given. In no order. */
const epoll = {
    name: 'epoll',
    policy: 'must',
    reads: 'which descriptors an epoll finds ready, and the keys they were given',
    rule: 'the same',
    why: 'An event loop that is not woken stands still.',
    read: ({ held }) => held.epoll.sort((a, b) => a.key.localeCompare(b.key)),
    compare: (before, after) => after === null || after.length === 0
        ? 'The epoll sees no event.'
        : (0,fact/* unchanged */.Cv)('What the epoll sees').compare(before, after),
};
/** A file is made and removed in a folder that is watched. */
const inotify = {
    name: 'inotify',
    policy: 'must',
    reads: 'what an inotify says of a file that is made and removed',
    rule: 'the same',
    why: 'Programs that watch their files would not see them change.',
    read: ({ held }) => held.inotify,
    compare: (before, after) => after === null || after.length === 0
        ? 'The inotify sees no event.'
        : (0,fact/* unchanged */.Cv)('What the inotify sees').compare(before, after),
};
//# sourceMappingURL=event-descriptors.js.map
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
// EXTERNAL MODULE: ./build/workload/witness.js + 2 modules
var witness = __nccwpck_require__(1778);
;// CONCATENATED MODULE: ./build/facts/file-tree.js



/** The root file system, the tmpfs that CRIU carries, and the one that LXC makes: no more is in them. */
const FOLDERS = ['', 'dev', witness/* WITNESS_FOLDER */.lO];
const MOST = 10_000;
/** Terminals that LXC puts there, and makes anew for a restore. */
const TERMINAL_MAJOR = 136;
/** What is written to all the time. */
const LIVE = /^(run\/witness\/(answers|signals|ticks|keeper\/answers)|volume\/(heard|written))$/;
const KINDS = {
    1: 'fifo',
    2: 'device',
    4: 'folder',
    6: 'block device',
    8: 'file',
    10: 'link',
    12: 'socket',
};
/** Nothing in the container makes or removes a file, or writes to another than those of {@link LIVE}. */
const fileTree = {
    name: 'file-tree',
    policy: 'must',
    reads: 'name, kind, permissions, owner and number of links of each file in the root file system, in /dev and in a tmpfs; of those that nobody writes to size and time of the last change, too',
    why: 'What a program finds in its files, and who else may, must be what it was; what CRIU made on the way must be gone.',
    read: ({ pid }) => FOLDERS.flatMap((folder) => (0,read_inside/* walkInside */.KC)(`/proc/${pid}/root`, folder, MOST).flatMap(({ path, status }) => {
        if (status.isCharacterDevice() && status.rdev >> 8 === TERMINAL_MAJOR)
            return [];
        const place = folder === '' ? path : `${folder}/${path}`;
        return [`/${place} ${described(status, LIVE.test(place))}`];
    })).sort(),
    ...(0,fact/* unchanged */.Cv)('The tree of files'),
};
/** A folder has the time and the size of what was made in it last, and a fifo of what went through. */
function described(status, isLive) {
    const kind = KINDS[status.mode >> 12] ?? 'unknown';
    const permissions = (status.mode & 0o7777).toString(8);
    const words = [kind, permissions, `${status.uid}:${status.gid}`];
    if (!status.isDirectory())
        words.push(`links ${status.nlink}`);
    if (status.isCharacterDevice())
        words.push(`device ${status.rdev}`);
    // Whole seconds: the rest is lost by tar, which carries a tmpfs.
    if (status.isFile() && !isLive)
        words.push(`size ${status.size} of ${Math.floor(status.mtimeMs / 1000)}`);
    return words.join(' ');
}
//# sourceMappingURL=file-tree.js.map
;// CONCATENATED MODULE: ./build/facts/files.js

/** Content and flags of an open file, its offset, which two descriptors share, and the content of one without a name. */
const files = {
    name: 'files',
    policy: 'must',
    reads: 'content, flags and shared offset of an open file; content and times of one without a name',
    rule: 'the same',
    why: 'A log or a database goes on writing where it was.',
    read: ({ held }) => held.files,
    compare: (before, after) => after?.read === 1 ? (0,fact/* unchanged */.Cv)('An open file').compare(before, after) : 'The open file cannot be read.',
};
/** Content, size, offset and seals. */
const memfd = {
    name: 'memfd',
    policy: 'must',
    reads: 'content, size, offset and seals of a memfd',
    why: 'Sealed memory is what programs trust each other by.',
    read: ({ held }) => held.memfd,
    ...(0,fact/* unchanged */.Cv)('The memfd'),
};
const LOCKED = { type: 1 /* F_WRLCK */, flockError: 11 /* EAGAIN */ };
/** A lock of some bytes (fcntl) and one of a whole file (flock): others must meet them. */
const fileLocks = {
    name: 'file-locks',
    policy: 'must',
    reads: 'a lock of some bytes (fcntl) and of a whole file (flock), tried by somebody else',
    rule: 'others still meet them',
    why: 'Two who hold one lock spoil what it guards.',
    read: ({ held }) => held.fileLocks,
    compare(before, after) {
        if (after?.type !== LOCKED.type)
            return 'The lock of a part of a file is gone.';
        if (after.flockError !== LOCKED.flockError)
            return 'The lock of a file is gone.';
        return (0,fact/* unchanged */.Cv)('The file locks').compare(before, after);
    },
};
//# sourceMappingURL=files.js.map
// EXTERNAL MODULE: ./build/facts/view.js + 1 modules
var facts_view = __nccwpck_require__(9557);
;// CONCATENATED MODULE: ./build/facts/filter.js


/** By what is listed and by what it does: of CRIU's own rules, which lock the network, none may be left. */
const filter = {
    name: 'filter',
    policy: 'must',
    reads: 'the rules of all tables of iptables and ip6tables (filter, nat, mangle, raw), some of them set before the dump, and whether a connection from the address that it blocks gets an answer',
    why: 'What was closed must not be open after the restore, and of the rules that CRIU locks the network with none may stay.',
    read({ view, marks }) {
        if (!marks.has('filter'))
            return null;
        return {
            IPv4: (0,facts_view/* readable */.HD)(view.filter.IPv4, 'The packet filter'),
            IPv6: marks.has('filter6') ? (0,facts_view/* readable */.HD)(view.filter.IPv6, 'The packet filter of IPv6') : null,
            blocked: view.blocked,
        };
    },
    ...(0,fact/* unchanged */.Cv)('The packet filter'),
    absence: 'iptables took no rule on this kernel.',
};
//# sourceMappingURL=filter.js.map
// EXTERNAL MODULE: ./build/lxc/marks.js
var marks = __nccwpck_require__(6908);
;// CONCATENATED MODULE: ./build/facts/hostname.js


const hostname = {
    name: 'hostname',
    policy: 'must',
    reads: 'the name in its UTS namespace',
    why: 'Programs put it into logs and names of locks.',
    read: ({ view }) => view.hostname,
    ...(0,fact/* unchanged */.Cv)('The hostname'),
};
const domainName = {
    name: 'domain-name',
    policy: 'must',
    reads: 'the NIS domain in its UTS namespace, set to no default',
    why: 'Who looks up users, groups or hosts by NIS asks those of another domain.',
    read: ({ view }) => view.sysctls[marks/* DOMAIN_SYSCTL */.Gs] ?? null,
    ...(0,fact/* unchanged */.Cv)('The NIS domain'),
    absence: 'This kernel has no sysctls.',
};
//# sourceMappingURL=hostname.js.map
;// CONCATENATED MODULE: ./build/facts/id-maps.js


/** As the host sees them. Those of a privileged container are the host's own. */
const idMaps = {
    name: 'id-maps',
    policy: 'must',
    reads: 'uid_map, gid_map and setgroups of the user namespace of each process',
    why: 'With another map root of the container is another user of the host, and the files are no longer its own.',
    read: ({ processes }) => (0,facts_processes/* ofEach */.JG)(processes, (outer) => {
        const map = (kind) => ((0,host_process/* readOrNull */.di)(`/proc/${outer}/${kind}_map`) ?? '')
            .trim()
            .split('\n')
            .map((line) => line.trim().replaceAll(/\s+/g, ' '));
        return { uid: map('uid'), gid: map('gid'), setgroups: ((0,host_process/* readOrNull */.di)(`/proc/${outer}/setgroups`) ?? '').trim() };
    }),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The id map'),
};
//# sourceMappingURL=id-maps.js.map
;// CONCATENATED MODULE: ./build/facts/kernel-timers.js


/** What is left is told in whole milliseconds. */
const kernel_timers_ROUNDING_MS = 1;
/** For an hour that is far: it must neither begin anew nor run out. */
const timerfd = {
    name: 'timerfd',
    policy: 'must',
    reads: 'interval of a timerfd that is far from firing, and how long that is',
    rule: 'the interval the same, less time left, by no more than went by on the host',
    why: 'A timer that begins anew, or fires at once, is another timer.',
    read: ({ held, clock }) => ({ ...held.timerfd, host: clock }),
    compare(before, after) {
        if (after === null)
            return 'The timerfd is gone.';
        return first((0,fact/* unchanged */.Cv)('The interval of the timerfd').compare(before.interval, after.interval), after.left < before.left && after.left >= before.left - (0,fact/* longest */.xS)(before.host, after.host) - kernel_timers_ROUNDING_MS
            ? null
            : `The timerfd was to fire in ${before.left} ms, and now in ${after.left} ms.`);
    },
};
/** One that had fired, and nobody had read that: once read, it must fire again. */
const expiredTimerfd = {
    name: 'expired-timerfd',
    policy: 'must',
    reads: 'whether a timerfd fires again that had fired, unread',
    rule: 'it does',
    why: 'A loop that lives by its ticks would stop.',
    read: ({ held }) => held.expiredTimerfd,
    compare: (_before, after) => (after === 1 ? null : 'The timerfd does not fire any more.'),
};
/** Sends a signal with a value, again and again (timer_create), and another that is far from that. */
const posixTimer = {
    name: 'posix-timer',
    policy: 'must',
    reads: 'the signal, with its value, of a timer of timer_create; interval of another that is far from firing, and how long that is',
    rule: 'the same, again and again; less time left, by no more than went by on the host',
    why: 'A program that is driven by it would stop.',
    read: ({ held, clock }) => ({ ...held.posixTimer, host: clock }),
    compare(before, after) {
        if (after === null || /^0*$/.test(after.value))
            return 'The POSIX timer sends no signal.';
        return first((0,fact/* unchanged */.Cv)('The POSIX timer').compare(steady(before), steady(after)), ranOn('The POSIX timer', before.far, after.far, (0,fact/* longest */.xS)(before.host, after.host) + kernel_timers_ROUNDING_MS));
    },
};
const SIGALRM = 14;
/** Sends SIGALRM, again and again (setitimer), and two that count processor time. */
const intervalTimer = {
    name: 'interval-timer',
    policy: 'must',
    reads: 'the signal of a timer of setitimer; interval of two that count processor time, and what is left',
    rule: 'the same, again and again; no more time left, nor less than the processors had since',
    why: 'A program that is driven by it would stop.',
    read: ({ held, clock }) => ({ ...held.intervalTimer, host: clock }),
    compare(before, after) {
        if (after?.signal !== SIGALRM)
            return 'The interval timer sends no signal.';
        const most = THREADS * (0,fact/* longest */.xS)(before.host, after.host) + TICK_MS;
        return first((0,fact/* unchanged */.Cv)('The interval timer').compare(steady(before), steady(after)), ranOn('The timer of processor time', before.virtual, after.virtual, most, TICK_MS), ranOn('The timer of processor and system time', before.profiling, after.profiling, most, TICK_MS));
    },
};
/** Of the keeper: each may have a processor. */
const THREADS = 2;
/** Processor time is told in whole ticks, and a timer is set for one more. */
const TICK_MS = 10;
/**
 * @param most milliseconds by which it may have gone on
 * @param back milliseconds by which it may have gone back
 */
function ranOn(what, before, after, most, back = 0) {
    if (after.interval !== before.interval) {
        return `${what} had an interval of ${before.interval} ns, and now one of ${after.interval} ns.`;
    }
    return after.left <= before.left + back && after.left >= before.left - most
        ? null
        : `${what} was to fire in ${before.left} ms, and now in ${after.left} ms.`;
}
/** What does not move by itself. */
function steady(timer) {
    return Object.fromEntries(Object.entries(timer).filter(([, value]) => typeof value !== 'object'));
}
//# sourceMappingURL=kernel-timers.js.map
;// CONCATENATED MODULE: ./build/facts/large-memory.js


const CANNOT_WRITE = 14; // EFAULT
/** Megabytes of random content; an area with holes, that must stay holes; one that cannot be written to. */
const largeMemory = {
    name: 'large-memory',
    policy: 'must',
    reads: 'hash of megabytes of random content, holes of an area, and whether read-only memory can be written',
    rule: 'the same; with `transparent_hugepage=always` CRIU may fill the holes (criu#2081)',
    why: 'What is computed from memory that changed is wrong.',
    read: ({ held }) => ({
        ...held.largeMemory,
        hugePages: (0,host_process/* readOrNull */.di)('/sys/kernel/mm/transparent_hugepage/enabled')?.includes('[always]') ?? false,
    }),
    compare(before, after) {
        if (after?.writeError !== CANNOT_WRITE)
            return 'The read-only memory can be written to.';
        const holes = before.hugePages ? before.populated : after.populated;
        return (0,fact/* unchanged */.Cv)('Large memory').compare(before, { ...after, populated: holes });
    },
};
//# sourceMappingURL=large-memory.js.map
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/facts/limits.js




const absence = 'This host offers the sandbox no such controller.';
const memoryLimit = {
    name: 'memory-limit',
    policy: 'must',
    reads: "bytes, as the container's cgroup says it",
    why: 'Without its limit a container can take the memory of all others.',
    read: (subject) => limit(subject, 'memory', { v1: 'memory.limit_in_bytes', v2: 'memory.max' }),
    ...(0,fact/* unchanged */.Cv)('The memory limit'),
    absence,
};
const pidsLimit = {
    name: 'pids-limit',
    policy: 'must',
    reads: 'how many processes its cgroup allows',
    why: 'Without its limit a container can take every pid of the host.',
    read: (subject) => limit(subject, 'pids', { v1: 'pids.max', v2: 'pids.max' }),
    ...(0,fact/* unchanged */.Cv)('The limit of processes'),
    absence,
};
const cpuWeight = {
    name: 'cpu-weight',
    policy: 'must',
    reads: 'cpu.shares (v1) or cpu.weight (v2) of its cgroup',
    why: 'A container that comes back with another weight takes more of the processors than it was given, or less.',
    read: (subject) => limit(subject, 'cpu', { v1: 'cpu.shares', v2: 'cpu.weight' }),
    ...(0,fact/* unchanged */.Cv)('The weight of the container on the processors'),
    absence,
};
const cpus = {
    name: 'cpus',
    policy: 'must',
    reads: 'cpuset.cpus of its cgroup',
    why: 'A container that was kept to some processors must not come back on all of them.',
    read: (subject) => limit(subject, 'cpuset', { v1: 'cpuset.cpus', v2: 'cpuset.cpus' }),
    ...(0,fact/* unchanged */.Cv)('The processors of the cgroup'),
    absence,
};
/** CRIU freezes the container's cgroup to dump it. */
const freezer = {
    name: 'freezer',
    policy: 'must',
    reads: 'freezer.state (v1) or cgroup.freeze (v2) of its cgroup',
    why: 'In a cgroup that is still frozen a process that is started later stands still.',
    read: (subject) => limit(subject, 'freezer', { v1: 'freezer.state', v2: 'cgroup.freeze' }),
    ...(0,fact/* unchanged */.Cv)('The state of the freezer'),
    absence,
};
function limit({ pid, cgroup }, controller, file) {
    const folder = (0,cgroup_folder/* cgroupFolder */.Z)(pid, cgroup, controller);
    return folder === null ? null : ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, file[cgroup]))?.trim() ?? null);
}
//# sourceMappingURL=limits.js.map
;// CONCATENATED MODULE: ./build/facts/memory.js
/** A random number that exists in the memory of one process and nowhere else: only that process can know it. */
const memory = {
    name: 'memory',
    policy: 'must',
    reads: 'a random number that only the memory of one process holds',
    rule: 'the same',
    why: 'Only the process that was dumped knows it; a fresh copy does not.',
    read: ({ answer }) => answer.nonce,
    compare: (before, after) => after === before
        ? null
        : `The nonce kept in memory was ${before} and is ${after}: this is not the container that was dumped.`,
};
//# sourceMappingURL=memory.js.map
;// CONCATENATED MODULE: ./build/facts/memory-layout.js




/** Addresses, as prctl(2) names them for PR_SET_MM, by their places in /proc/PID/stat. */
const FIELDS = {
    startCode: 25,
    endCode: 26,
    startStack: 27,
    startData: 44,
    endData: 45,
    startBrk: 46,
    argStart: 47,
    argEnd: 48,
    envStart: 49,
    envEnd: 50,
};
/** Of numbers and pointers that the kernel gave to a program at its start. */
const memoryLayout = {
    name: 'memory-layout',
    policy: 'must',
    reads: 'where the kernel says that code, data, heap, stack, arguments and environment of each process begin and end, and its auxiliary vector (as a sum)',
    why: 'A heap that grows from elsewhere runs into other memory, and `ps` shows arguments that are none.',
    read: ({ processes }) => (0,facts_processes/* ofEach */.JG)(processes, (outer) => {
        const stat = (0,host_process/* statFields */.qV)(outer);
        const places = Object.entries(FIELDS).map(([name, field]) => [name, BigInt(stat?.[field] ?? 0).toString(16)]);
        const auxv = (0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)(`/proc/${outer}/auxv`))
            .digest('hex')
            .slice(0, 16);
        return { ...Object.fromEntries(places), auxv };
    }),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The layout of the memory'),
};
//# sourceMappingURL=memory-layout.js.map
// EXTERNAL MODULE: ./build/facts/memory-map.js
var memory_map = __nccwpck_require__(9906);
;// CONCATENATED MODULE: ./build/facts/mounts.js


/**
 * `/dev tmpfs / rw,relatime rw,mode=755 shared with /dev`, sorted: ids and order are other ones after each restore. A group
 * of mounts that share what is mounted below them is called by the first of them.
 */
const mounts = {
    name: 'mounts',
    policy: 'must',
    reads: 'mount point, type, the folder of the file system that is mounted there, options and propagation of each mount of the container',
    why: 'A mount that is missing, or writable where it was not, is another file system to every program.',
    read: ({ pid }) => parseMounts((0,host_process/* readOrNull */.di)(`/proc/${pid}/mountinfo`) ?? ''),
    ...(0,fact/* unchanged */.Cv)('The mounts'),
};
/** @param mountinfo /proc/PID/mountinfo */
function parseMounts(mountinfo) {
    const mounts = mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', source = ''] = line.split(' - ');
        const [, , , folder, point = '', options, ...tags] = mount.split(' ');
        const [type, , superOptions] = source.split(' ');
        return { point, tags, words: [point, type, folder, options, superOptions].join(' ') };
    })
        .sort((a, b) => (a.words < b.words ? -1 : 1));
    /** What it receives from a mount that is not the container's has no name here. */
    const named = (tag) => {
        const [kind = '', group] = tag.split(':');
        const first = mounts.find(({ tags }) => tags.includes(`shared:${group}`));
        return first === undefined || group === undefined ? kind : `${kind} with ${first.point}`;
    };
    return mounts.map(({ tags, words }) => `${words} ${tags.map(named).join(' ') || 'private'}`);
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./build/facts/network.js


const links = {
    name: 'links',
    policy: 'must',
    reads: 'name, MAC address, MTU, queue length, up or down, and IP addresses with scope and label of each link, loopback too',
    why: 'Everybody who talks with the container knows it by its addresses.',
    read: ({ view }) => view.links,
    ...(0,fact/* unchanged */.Cv)('The network links'),
};
const linkAttributes = {
    name: 'link-attributes',
    policy: 'must',
    reads: 'all else that `ip -details` says of each link (alias, group, flags such as PROMISC, sizes of offloading), its queueing discipline, its static multicast addresses',
    why: 'Who shaped or named a link, or listens on it for others, relies on that.',
    read: ({ view }) => view.linkAttributes,
    ...(0,fact/* unchanged */.Cv)('The attributes of the links'),
};
/** How much more or less than the host's clock an address may have lived: what is left is told in whole seconds. */
const ROUNDING_S = 2;
const addressLifetimes = {
    name: 'address-lifetimes',
    policy: 'must',
    reads: 'how long each address stays valid and preferred that does not stay for ever, one of them set before the dump',
    rule: 'less by no more than went by on the host',
    why: 'An address that ends too soon takes its connections with it.',
    read: ({ view, marks, clock }) => (marks.has('lifetime') ? { host: clock, left: view.lifetimes } : null),
    compare(before, after) {
        if (after === null)
            return 'The lifetimes of addresses cannot be read.';
        const elapsed = (0,fact/* longest */.xS)(before.host, after.host) / 1000 + ROUNDING_S;
        const wrong = Object.entries(before.left).find(([address, was]) => {
            const is = after.left[address];
            return is === undefined || was.some((left, index) => !within(left, is[index], elapsed));
        });
        const more = Object.keys(after.left).find((address) => before.left[address] === undefined);
        if (more !== undefined)
            return `The address ${more} was to stay for ever, and now ends.`;
        if (wrong === undefined)
            return null;
        const [address, left] = wrong;
        const now = after.left[address]?.join(' and ') ?? 'for ever, or not at all';
        return `The address ${address} had ${left.join(' and ')} s left, and now ${now}.`;
    },
    absence: 'This kernel took no address that ends.',
};
/** What is left of a time is no more than it was, and no less than what went by meanwhile explains. */
function within(before, after, elapsed) {
    return after <= before && after >= Math.max(0, before - elapsed);
}
const routes = {
    name: 'routes',
    policy: 'must',
    reads: 'the routes of IPv4 and IPv6 in all tables with all their attributes, some of them set before the dump',
    why: 'Without them the container is up and reaches nobody, or takes another way.',
    read: ({ view }) => view.routes,
    ...(0,fact/* unchanged */.Cv)('The routes'),
};
const rules = {
    name: 'rules',
    policy: 'must',
    reads: 'the rules by which IPv4 and IPv6 choose a table of routes (`ip rule`), some of them set before the dump',
    why: 'Without its rule a packet takes another way, often around a VPN.',
    read({ view, marks }) {
        if (!marks.has('rule'))
            return null;
        return {
            IPv4: (0,facts_view/* readable */.HD)(view.rules.IPv4, 'The rules of routing'),
            IPv6: marks.has('rule6') ? (0,facts_view/* readable */.HD)(view.rules.IPv6, 'The rules of routing of IPv6') : null,
        };
    },
    ...(0,fact/* unchanged */.Cv)('The rules of routing'),
    absence: 'This kernel has no rules of routing.',
};
const neighbours = {
    name: 'neighbours',
    policy: 'must',
    reads: 'the permanent entries of the neighbour table, and those that the container answers for (`proxy`), some of them set before the dump',
    why: 'Who set one did so because the neighbour does not answer ARP.',
    read({ view, marks }) {
        if (!marks.has('neighbour'))
            return null;
        return {
            IPv4: (0,facts_view/* readable */.HD)(view.neighbours.IPv4, 'The permanent neighbours'),
            IPv6: marks.has('neighbour6') ? (0,facts_view/* readable */.HD)(view.neighbours.IPv6, 'The permanent neighbours of IPv6') : null,
            proxy: marks.has('proxy') ? (0,facts_view/* readable */.HD)(view.neighbours.proxy, 'The neighbours answered for') : null,
        };
    },
    ...(0,fact/* unchanged */.Cv)('The permanent neighbours'),
    absence: 'This kernel took no permanent neighbour.',
};
/** CRIU locks the network while it dumps: packets must pass again. */
const reachable = {
    name: 'reachable',
    policy: 'must',
    reads: 'whether the container answers a ping from the bridge',
    rule: 'it does, if it did',
    why: 'CRIU locks the network while it dumps, and must unlock it.',
    read: ({ view }) => view.reachable,
    compare: (before, after) => (after || !before ? null : 'The container does not answer a ping from the bridge.'),
    absence: 'Its config gives it no address on the bridge.',
};
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./build/facts/nftables.js


const nftables = {
    name: 'nftables',
    policy: 'must',
    reads: "the whole set of rules as nft lists it, each with its table and chain: iptables' own and others', one of them set before the dump",
    why: 'A rule more closes what was open, a rule less opens what was closed, and another priority lets it be overruled.',
    read: ({ view, marks }) => (marks.has('nft') ? parseRuleset((0,facts_view/* readable */.HD)(view.ruleset, 'The rules of nftables')) : null),
    ...(0,fact/* unchanged */.Cv)('The rules of nftables'),
    absence: 'There is no nft here, or this kernel took no rule of it.',
};
/** A chain that CRIU's lock of the network leaves behind: it is asked, and says nothing. */
const IDLE = /: type \w+ hook \w+ (device .* )?priority [^;]+; policy accept;$/;
/**
 * `table ip filter chain INPUT: ip saddr 10.77.0.66 counter drop`, in the order of nft. Chains that let everything pass
 * are left out: they change nothing, and iptables makes them to look into them.
 *
 * @param listed `nft -s list ruleset`
 */
function parseRuleset(listed) {
    const path = [];
    const found = [];
    for (const line of listed.map((each) => each.trim())) {
        if (line === '}')
            path.pop();
        else if (line.endsWith('{'))
            path.push(line.slice(0, -1).trim());
        else if (line !== '')
            found.push(`${path.join(' ')}: ${line}`);
    }
    const lines = (chain) => found.filter((line) => line.startsWith(`${chain}: `)).length;
    return found.filter((line) => !IDLE.test(line) || lines(line.slice(0, line.indexOf(': '))) > 1);
}
//# sourceMappingURL=nftables.js.map
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/facts/open-files.js




/**
 * `3: /run/witness/question flags 0100002 at 0, of 0:0 with 644, on /run`, for each descriptor. A pipe or a socket has no name that
 * outlives a dump: it is called by the first descriptor that leads to it, so that it is seen who is connected with whom.
 */
const openFiles = {
    name: 'open-files',
    policy: 'must',
    reads: 'number, target, flags and offset of each open descriptor, owner and mode of what it leads to, mount that it was opened on, of a timer its clock and flags; pipes and sockets by who shares them',
    why: 'A descriptor that leads elsewhere, or to another place in the file, makes a program read or write the wrong thing.',
    async read({ processes, patienceMs }) {
        const names = new Map();
        const points = mountPoints(processes.map(({ outer }) => outer));
        const values = [];
        for (const process of processes) {
            let lines = [];
            const look = () => {
                lines = (0,host_process/* openFiles */.Km)(process.outer)
                    .sort((a, b) => a.fd - b.fd)
                    .map(({ fd, target }) => {
                    const anonymous = /^(\w+):\[\d+\]$/.exec(target);
                    const name = names.get(target) ?? (anonymous ? `${anonymous[1]} of ${process.pid}/${fd}` : target);
                    if (anonymous)
                        names.set(target, name);
                    return `${fd}: ${name} ${details(process.outer, fd, points)}`;
                });
            };
            if (!(await (0,facts_processes/* atRest */.ev)(process.outer, look, patienceMs))) {
                throw new errors/* StageError */.Zu('state', `Process ${process.pid} did not come to rest within ${patienceMs / 1000} s.`);
            }
            values.push([String(process.pid), lines]);
        }
        return (0,facts_processes/* grouped */.zD)(values);
    },
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The open files'),
};
/** An offset at the end of a file is told as that: the witness appends with every answer. */
function details(pid, fd, points) {
    const info = (0,host_process/* readOrNull */.di)(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const field = (name) => info.match(new RegExp(`^${name}:\\s*(\\S+)$`, 'm'))?.[1];
    const { size = 0, uid, gid, mode = 0 } = (0,external_node_fs_.statSync)(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false }) ?? {};
    const offset = size > 0 && field('pos') === String(size) ? 'the end' : field('pos');
    const point = points.get(field('mnt_id') ?? '');
    const clock = field('clockid');
    const timer = clock === undefined ? '' : `, of clock ${clock} set with ${field('settime flags')}`;
    const mount = point === undefined ? '' : `, on ${point}`;
    return `flags ${field('flags')} at ${offset}, of ${uid}:${gid} with ${(mode & 0o7777).toString(8)}${mount}${timer}`;
}
/** Of each mount that one of the processes sees, by its number, which is another after a restore. */
function mountPoints(pids) {
    const lines = pids.flatMap((pid) => (0,host_process/* readOrNull */.di)(`/proc/${pid}/mountinfo`)?.split('\n') ?? []);
    return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ')[4] ?? '']));
}
//# sourceMappingURL=open-files.js.map
;// CONCATENATED MODULE: ./build/facts/pending-signals.js



/** Two blocked signals of one kind, with a value each, that must come in order. */
const pendingSignals = {
    name: 'pending-signals',
    policy: 'must',
    reads: 'two blocked signals of one kind, with a value each, and who sent them (as a sum)',
    rule: 'both arrive, in order',
    why: 'A signal that is lost is an event that never was.',
    read: ({ held }) => held.pendingSignals,
    compare: (before, after) => after === null
        ? 'The pending signals are gone.'
        : first(arrived('the first pending signal', before.first, after.first), arrived('the second pending signal', before.second, after.second), (0,fact/* unchanged */.Cv)('What comes along with the pending signals').compare(before.origins, after.origins)),
};
const asBefore = (0,facts_processes/* unchangedOfEach */.Gl)('A signal that waits').compare;
/** What has been sent by somebody: timers, and the kernel of itself, send anew all the time. */
const queuedSignals = {
    name: 'queued-signals',
    policy: 'must',
    reads: 'each signal that was sent to a thread or its process and waits: number, code, and all that came along with it (as a sum); before the container is asked, and after',
    rule: 'what was left is found, in order',
    why: 'Who sent a signal, and with what, is all that its receiver has to go by.',
    read({ processes, still }) {
        const of = (all) => (0,facts_processes/* ofEachThread */.zH)((0,facts_processes/* known */.eO)(processes, all), (outer) => (all.get(outer) ?? []).map(({ signal, code, content }) => `${signal} by ${code}: ${content}`).join(', '));
        return { found: of(still.signals.found), left: of(still.signals.left) };
    },
    compare: (before, after) => asBefore(before.left, after?.found ?? null),
};
//# sourceMappingURL=pending-signals.js.map
;// CONCATENATED MODULE: ./build/facts/pipe.js


/** A line lies in the pipe between two processes while they are dumped: it must arrive, once, and in order. */
const pipe = {
    name: 'pipe',
    policy: 'must',
    reads: 'the line that comes out of the pipe between two processes',
    rule: 'the line that lay in it at the dump, once',
    why: 'What lay in a pipe is in no memory of a process, and easily lost or doubled.',
    read: ({ answer }) => ({
        heard: answer.heard,
        line: answer.heardLine,
        inFlight: `${answer.nonce} ${answer.serial}`,
    }),
    compare: (before, after) => {
        if (after === null)
            return 'The pipe is gone.';
        if (after.line !== before.inFlight) {
            return `The line "${before.inFlight}" lay in the pipe, and "${after.line}" came out.`;
        }
        return after.heard === before.heard + 1
            ? null
            : `The reader of the pipe had read ${before.heard} lines and counts ${after.heard} instead of ${before.heard + 1}.`;
    },
};
/** The kernel gives a pipe 16 pages, unless it is asked for more or fewer. */
const sizedPipe = {
    name: 'sized-pipe',
    policy: 'must',
    reads: 'size of a pipe that is no default, how many bytes wait in it, and what they are',
    rule: 'the same; what lay in it arrives',
    why: 'A pipe that takes less than it did makes a program wait that never waited.',
    read: ({ held }) => held.sizedPipe,
    compare(before, after) {
        if (after === null)
            return 'The pipe is gone.';
        return first((0,fact/* unchanged */.Cv)('The size of a pipe').compare(before.size, after.size), (0,fact/* unchanged */.Cv)('What waits in a pipe, in bytes,').compare(before.waiting, after.waiting), arrived('the pipe', before.content, after.content));
    },
};
//# sourceMappingURL=pipe.js.map
;// CONCATENATED MODULE: ./build/facts/privileges.js

/** Every set of capabilities of a process that dropped some, and its securebits. */
const droppedCapabilities = {
    name: 'dropped-capabilities',
    policy: 'must',
    reads: 'every set of capabilities of a process that dropped some, and its securebits',
    why: 'A process that gave something up must not get it back.',
    read: ({ held }) => held.capabilities ?? null,
    ...(0,fact/* unchanged */.Cv)('The capabilities'),
};
/** Of a process that set it, and of a thread that did not. */
const noNewPrivs = {
    name: 'no-new-privs',
    policy: 'must',
    reads: 'no_new_privs of a process that set it, and of a thread that did not',
    why: 'Without it a setuid program leads out of the confinement.',
    read: ({ held }) => held.noNewPrivs ?? null,
    ...(0,fact/* unchanged */.Cv)('no_new_privs'),
};
/** A filter that makes one system call fail, with an error of its own. */
const seccomp = {
    name: 'seccomp',
    policy: 'must',
    reads: 'a system call that a filter refuses, and one that it does not',
    why: 'A filter that is gone confines nothing.',
    read: ({ held }) => held.seccomp ?? null,
    ...(0,fact/* unchanged */.Cv)('The seccomp filter'),
};
/** The partner of the keeper may make no folder. */
const landlock = {
    name: 'landlock',
    policy: 'must',
    reads: 'the error of making a folder, which a Landlock ruleset refuses',
    why: 'A sandbox that a program built for itself, and that is gone, keeps nobody in.',
    read: ({ held }) => (held.landlock === undefined || held.landlock < 0 ? null : held.landlock),
    ...(0,fact/* unchanged */.Cv)('What the Landlock ruleset refuses'),
    absence: 'This kernel has no Landlock.',
};
/** Memory-Deny-Write-Execute, which systemd asks for by MemoryDenyWriteExecute=. */
const mdwe = {
    name: 'mdwe',
    policy: 'must',
    reads: 'whether a process may make its memory executable (PR_GET_MDWE)',
    why: 'Who breaks into a program that may can run what he has written there.',
    read: ({ held }) => (held.mdwe === undefined || held.mdwe < 0 ? null : held.mdwe),
    ...(0,fact/* unchanged */.Cv)('The ban of executable memory'),
    absence: 'This kernel has no such ban.',
};
const sessionKey = {
    name: 'session-key',
    policy: 'must',
    reads: 'a random secret that only the session keyring of a process holds',
    why: 'Programs keep passwords and tickets there, and must not get the keyring of the user who restores instead.',
    read: ({ held }) => held.sessionKey ?? null,
    ...(0,fact/* unchanged */.Cv)('The secret in the session keyring'),
    absence: 'The container may have no keys.',
};
//# sourceMappingURL=privileges.js.map
;// CONCATENATED MODULE: ./build/facts/process-settings.js



const personality = {
    name: 'personality',
    policy: 'must',
    reads: 'the execution domain of each thread (personality), such as that its addresses are not random',
    why: 'What a program starts inherits it, and old programs do not run without it.',
    read: ({ processes }) => (0,facts_processes/* ofEachThread */.zH)(processes, (outer) => (0,host_process/* readOrNull */.di)(`/proc/${outer}/personality`)?.trim() ?? null),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The personality'),
};
const coredumpFilter = {
    name: 'coredump-filter',
    policy: 'must',
    reads: 'which kinds of memory a core dump of each process would have',
    why: 'A process that keeps its secrets out of core dumps writes them to a disk after the restore.',
    read: ({ processes }) => (0,facts_processes/* ofEach */.JG)(processes, (outer) => (0,host_process/* readOrNull */.di)(`/proc/${outer}/coredump_filter`)?.trim() ?? null),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The filter of core dumps'),
};
/** What only the process itself can ask for: prctl(2). */
const processSettings = {
    name: 'process-settings',
    policy: 'must',
    reads: "the signal of its parent's death and dumpable of one process, and whether another adopts orphans",
    why: 'A service manager without its orphans loses sight of its services.',
    read: ({ held }) => held.processSettings ?? null,
    ...(0,fact/* unchanged */.Cv)('The settings of a process'),
};
const ioPriority = {
    name: 'io-priority',
    policy: 'must',
    reads: 'the I/O priority of two processes, as ioprio_get has it',
    why: 'A backup that was to read when nobody else does gets in the way of all.',
    read: ({ held }) => held.ioPriority ?? null,
    ...(0,fact/* unchanged */.Cv)('The I/O priority'),
};
/** Of all memory of a process, and of one area. */
const memoryPolicy = {
    name: 'memory-policy',
    policy: 'must',
    reads: 'the NUMA policy of a process and that of an area of memory',
    why: 'A database that placed its memory with care slows down on another node.',
    read: ({ held }) => (held.memoryPolicy.task < 0 ? null : held.memoryPolicy),
    ...(0,fact/* unchanged */.Cv)('The memory policy'),
    absence: 'This kernel has no NUMA.',
};
/** By kcmp(2). */
const sharedTables = {
    name: 'shared-tables',
    policy: 'must',
    reads: 'whether a thread shares descriptors, folder, signal handlers and semaphores, and another process descriptors',
    why: 'What one of them opens, the other cannot use any more.',
    read: ({ held }) => (held.sharing.filesOfThread < 0 ? null : held.sharing),
    ...(0,fact/* unchanged */.Cv)('What is shared'),
    absence: 'This kernel does not tell what is shared.',
};
//# sourceMappingURL=process-settings.js.map
;// CONCATENATED MODULE: ./build/facts/rlimits.js


/** Soft and hard limits by their names in /proc/PID/limits. The config of the container sets one. */
const rlimits = {
    name: 'rlimits',
    policy: 'must',
    reads: 'the soft and hard resource limits of each process',
    why: 'A server that may open fewer files than before fails under load, long after the restore.',
    read: ({ processes }) => (0,facts_processes/* ofEach */.JG)(processes, (outer) => parseLimits((0,host_process/* readOrNull */.di)(`/proc/${outer}/limits`) ?? '')),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('A resource limit'),
};
/** `Max open files   777   888   files` to `{ 'open files': '777 888' }`. */
function parseLimits(text) {
    const lines = text.matchAll(/^Max (.+?) {2,}(\S+) +(\S+)/gm);
    return Object.fromEntries([...lines].map(([, name = '', soft, hard]) => [name, `${soft} ${hard}`]));
}
//# sourceMappingURL=rlimits.js.map
;// CONCATENATED MODULE: ./build/facts/scheduling.js




/** The container's init is given a niceness, and by its config all of them an oom_score_adj. */
const scheduling = {
    name: 'scheduling',
    policy: 'must',
    reads: 'niceness, scheduling policy and priority, and oom_score_adj of each thread',
    why: 'It decides who runs first, and who is killed first when memory is short.',
    read: ({ processes }) => (0,facts_processes/* ofEachThread */.zH)(processes, (outer) => {
        const stat = (0,host_process/* statFields */.qV)(outer);
        return {
            nice: Number(stat?.[18]),
            policy: Number(stat?.[40]),
            realtimePriority: Number(stat?.[39]),
            oomScoreAdj: Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/oom_score_adj`)),
        };
    }),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The scheduling'),
};
const timerSlack = {
    name: 'timer-slack',
    policy: 'must',
    reads: 'the nanoseconds by which the sleeps of each thread may be longer than it asked for',
    why: 'A player or a control loop that asked for exact sleeps stutters.',
    read: ({ processes }) => (0,facts_processes/* ofEachThread */.zH)(processes, (outer) => Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/timerslack_ns`))),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The timer slack'),
};
/** Told as `all` where a thread may run on all that its cgroup has: what that is, is the fact `cpus`. */
const affinity = {
    name: 'affinity',
    policy: 'must',
    reads: "the processors that each thread is kept to (sched_setaffinity), of its cgroup's",
    why: 'Threads that were kept apart disturb each other when they meet on one processor.',
    read({ pid, cgroup, processes }) {
        const file = cgroup === 'v1' ? 'cpuset.effective_cpus' : 'cpuset.cpus.effective';
        const folder = (0,cgroup_folder/* cgroupFolder */.Z)(pid, cgroup, 'cpuset');
        const all = folder === null ? null : (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, file))?.trim();
        return (0,facts_processes/* ofEachThread */.zH)(processes, (outer) => {
            const cpus = (0,host_process/* statusField */.DX)(outer, 'Cpus_allowed_list') ?? '';
            return cpus === all ? 'all' : cpus;
        });
    },
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The affinity'),
};
/** It has no use but between sessions, each of which has its own. */
const autogroup = {
    name: 'autogroup',
    policy: 'must',
    reads: "niceness of each process's autogroup, which is that of its session",
    why: 'Between sessions it is this niceness that counts, not that of the processes.',
    read({ processes }) {
        const values = (0,facts_processes/* ofEachThread */.zH)(processes, (outer) => Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/autogroup`)?.match(/nice (-?\d+)/)?.[1] ?? Number.NaN));
        return Object.values(values).some(Number.isNaN) ? null : values;
    },
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The niceness of the autogroup'),
    absence: 'This kernel groups no processes by their session.',
};
//# sourceMappingURL=scheduling.js.map
;// CONCATENATED MODULE: ./build/facts/shared-memory.js



/** Memory that two processes share: what one writes, the other must read, and wake for it. */
const sharedMemory = {
    name: 'shared-memory',
    policy: 'must',
    reads: 'memory that two processes share: what one writes, the other reads, and wakes for',
    rule: 'the same, one answer more',
    why: 'Two processes that no longer share it work on different data.',
    read: ({ held }) => held.sharedMemory ?? null,
    compare(before, after) {
        if (after === null)
            return 'The process that shares the memory does not answer.';
        if (!after.seenByBoth)
            return 'Two processes shared memory, and now see different content.';
        return (0,fact/* unchanged */.Cv)('The shared memory').compare({ ...before, answers: before.answers + 1 }, after);
    },
};
/** CRIU makes such memory anew, as a memfd. */
const sharedMappings = {
    name: 'shared-mappings',
    policy: 'must',
    reads: 'permissions, owner, size and seals of the memory of no file that each process has mapped and others may share',
    why: 'Who gets at it may read and resize it, if its permissions and seals let him.',
    read: ({ processes, still }) => (0,facts_processes/* ofEach */.JG)((0,facts_processes/* known */.eO)(processes, still.now.threads), (outer) => {
        // That CRIU left its parasite is for the fact of the memory map to say.
        const parasites = (0,memory_map/* parasitesOf */.aM)(outer);
        return still.now.mappings
            .filter(({ process, mapping }) => process === outer && !parasites.includes(mapping))
            .map(({ mapping, mode, uid, gid, size, seals }) => `${mapping} ${mode.toString(8)} of ${uid}:${gid}, ${size} bytes, seals ${seals}`)
            .join('; ');
    }),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The shared memory'),
};
//# sourceMappingURL=shared-memory.js.map
;// CONCATENATED MODULE: ./build/facts/signal.js

/** A signal is sent and its handler, installed at start, must count it. */
const signal = {
    name: 'signal',
    policy: 'must',
    reads: 'how many signals a handler has counted, after one more was sent',
    rule: 'one more',
    why: 'Programs are stopped, reloaded and rotated by signals.',
    async read({ pid, witness, patienceMs }) {
        const count = () => Number(witness.read('signals'));
        const before = count();
        const pulse = (0,facts_processes/* outerPid */.JW)(pid, Number(witness.read('pulse')));
        if (pulse === null)
            return before;
        process.kill(pulse, 'SIGUSR1');
        await witness.await(() => count() > before, patienceMs, 'handle SIGUSR1');
        return count();
    },
    compare: (before, after) => after === before + 1 ? null : `${before} signals had been handled, and ${after} after one more.`,
};
//# sourceMappingURL=signal.js.map
// EXTERNAL MODULE: ./build/facts/signals.js
var signals = __nccwpck_require__(2629);
// EXTERNAL MODULE: ./build/facts/sockets.js
var sockets = __nccwpck_require__(6234);
// EXTERNAL MODULE: ./build/workload/still.js + 2 modules
var still = __nccwpck_require__(2142);
;// CONCATENATED MODULE: ./build/facts/still.js


const registers = {
    name: 'registers',
    policy: 'must',
    reads: 'the registers of each thread, as far as a question to the container leaves them as they are',
    why: 'A program whose register changed goes on somewhere else, or with another value.',
    read: ({ processes, still }) => (0,facts_processes/* ofEachThread */.zH)((0,facts_processes/* known */.eO)(processes, still.registers), (outer) => still.registers.get(outer) ?? {}),
    ...unchangedAsFarAs('A register'),
};
/** Of one process nothing is as it is by default. */
const floatingPoint = {
    name: 'floating-point',
    policy: 'must',
    reads: 'what each thread computes with apart from whole numbers (x87, SSE, AVX, AVX-512, how they round), as far as a question leaves it',
    why: 'A computation that was under way comes to another result, and nobody hears of it.',
    read: ({ processes, still }) => (0,facts_processes/* ofEachThread */.zH)((0,facts_processes/* known */.eO)(processes, still.floating), (outer) => still.floating.get(outer) ?? {}),
    ...unchangedAsFarAs('The floating-point state'),
};
/** Pages are told in blocks. */
const BLOCK = 64 * 4096;
const PAGE = 4096;
/** `{ '4': { '7ffd90900000': '-- 1f3a30… ++ …' } }`: sums of the pieces of each page of a block, `++` of one that came or went. */
const memoryContent = {
    name: 'memory-content',
    policy: 'must',
    reads: `a sum of each ${still/* PIECE */.TJ} bytes of private memory of each process (code that was written to, data, heap, stack), as far as a question leaves them`,
    why: 'A page that is lost or of another time is noticed by nobody until somebody reads it.',
    read: ({ processes, still }) => (0,facts_processes/* ofEach */.JG)((0,facts_processes/* known */.eO)(processes, still.pages), (outer) => blocks(still.pages.get(outer) ?? new Map())),
    rule: 'the same for each process',
    compare(before, after) {
        if (after === null)
            return 'The memory of the processes could not be read.';
        const now = (0,facts_processes/* byPid */.rR)(after);
        for (const [pid, was] of (0,facts_processes/* byPid */.rR)(before)) {
            const is = now.get(pid);
            if (is === undefined)
                continue;
            for (const block of new Set([...Object.keys(was), ...Object.keys(is)])) {
                const [before = [], after = []] = [was, is].map((each) => each[block]?.split(' '));
                for (let index = 0; index < Math.max(before.length, after.length); index++) {
                    const changed = changedAt(before[index] ?? NONE, after[index] ?? NONE);
                    if (changed === null)
                        continue;
                    const address = (Number(`0x${block}`) + index * PAGE + changed).toString(16);
                    return `Memory of process ${pid} changed, at ${address}.`;
                }
            }
        }
        return null;
    },
};
const MOVES = '++';
const NONE = '--';
/** Where a page is another, in bytes from its beginning; null when nothing of it can be told apart. */
function changedAt(was, is) {
    if ([was, is].includes(MOVES))
        return null;
    if (was === NONE)
        return is === NONE ? null : 0;
    // What changes may be zeros now.
    if (is === NONE)
        return was.includes(still/* CHANGED */.Rj) ? null : 0;
    for (let at = 0; at < was.length; at += still/* DIGITS */.x5) {
        const [one, other] = [was, is].map((sums) => sums.slice(at, at + still/* DIGITS */.x5));
        if (one !== other && one !== still/* CHANGED */.Rj && other !== still/* CHANGED */.Rj)
            return (at / still/* DIGITS */.x5) * still/* PIECE */.TJ;
    }
    return null;
}
function blocks(pages) {
    const found = new Map();
    for (const [address, sum] of pages) {
        const block = Math.floor(address / BLOCK) * BLOCK;
        const sums = found.get(block) ?? Array.from({ length: BLOCK / PAGE }, () => NONE);
        sums[(address - block) / PAGE] = sum ?? MOVES;
        found.set(block, sums);
    }
    return Object.fromEntries([...found].map(([block, sums]) => [block.toString(16), sums.join(' ').replace(/( --)+$/, '')]));
}
/** What could be compared of each thread must be the same; what moved by itself is in one of them alone. */
function unchangedAsFarAs(what) {
    return {
        rule: 'the same for each thread',
        compare(before, after) {
            if (after === null)
                return `${what} of the threads could not be read.`;
            const now = (0,facts_processes/* byPid */.rR)(after);
            for (const [thread, was] of (0,facts_processes/* byPid */.rR)(before)) {
                const is = (now.get(thread) ?? {});
                for (const [name, value] of Object.entries(was)) {
                    if (is[name] === undefined || is[name] === value)
                        continue;
                    return `${what} of thread ${thread} changed: ${name} from ${value} to ${is[name]}.`;
                }
            }
            return null;
        },
    };
}
//# sourceMappingURL=still.js.map
;// CONCATENATED MODULE: ./build/facts/sysctls.js


const among = (names, { view }) => Object.fromEntries(Object.entries(view.sysctls).filter(([path]) => path in names));
const interfaceSysctls = {
    name: 'interface-sysctls',
    policy: 'must',
    reads: `sysctls of eth0 and of the whole network, set to no default: ${Object.keys(marks/* INTERFACE_SYSCTLS */.s3).join(', ')}`,
    why: 'They decide which packets a container takes and passes on.',
    read: (subject) => among(marks/* INTERFACE_SYSCTLS */.s3, subject),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the network interfaces'),
};
const protocolSysctls = {
    name: 'protocol-sysctls',
    policy: 'must',
    reads: `sysctls of sockets, set to no default: ${Object.keys(marks/* PROTOCOL_SYSCTLS */.Nk).join(', ')}`,
    why: 'A server that was tuned by them, or that may bind a low port, works otherwise without.',
    read: (subject) => among(marks/* PROTOCOL_SYSCTLS */.Nk, subject),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the protocols'),
};
const ipcSysctls = {
    name: 'ipc-sysctls',
    policy: 'must',
    reads: `sysctls of the IPC namespace, set to no default: ${Object.keys(marks/* IPC_SYSCTLS */.b3).join(', ')}`,
    why: 'Databases ask for more shared memory and semaphores than the defaults allow.',
    read: (subject) => among(marks/* IPC_SYSCTLS */.b3, subject),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the IPC namespace'),
};
/** A value that changes by itself, and the key by which clients are known. */
const UNSTEADY = /^net\/(netfilter\/nf_conntrack_count|ipv4\/tcp_fastopen_key)$/;
/** Of hundreds only those that somebody has set: the rest is as the kernel makes it. */
const networkSysctls = {
    name: 'network-sysctls',
    policy: 'must',
    reads: `all other sysctls of the network namespace, as far as they are not what the sandbox's has; some are set to no default: ${Object.keys(marks/* NETWORK_SYSCTLS */.Jy).join(', ')}`,
    why: 'Who changed one did so because the default does not do.',
    read: ({ view }) => Object.fromEntries(Object.entries(view.networkSysctls).filter(([path]) => !(path in marks/* INTERFACE_SYSCTLS */.s3 || path in marks/* PROTOCOL_SYSCTLS */.Nk || UNSTEADY.test(path)))),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the network'),
};
//# sourceMappingURL=sysctls.js.map
;// CONCATENATED MODULE: ./build/facts/system-v-ipc.js



/** A shared memory segment, semaphores, and a message queue that a message lies in. */
const systemVIpc = {
    name: 'system-v-ipc',
    policy: 'must',
    reads: 'a shared memory segment, two semaphores, and a message that lies in a queue',
    rule: 'the same; the message arrives',
    why: 'Databases keep their buffers and locks in them.',
    read: ({ held }) => held.systemVIpc,
    compare(before, after) {
        if (after === null)
            return 'The System V objects are gone.';
        const rest = { message: null, queueBytes: null };
        return first(arrived('the message queue', before.message, after.message), (0,fact/* unchanged */.Cv)('System V IPC').compare({ ...before, ...rest }, { ...after, ...rest }));
    },
};
/** Of the queue that the message lies in. */
const messageQueueSize = {
    name: 'message-queue-size',
    policy: 'must',
    reads: 'how many bytes may lie in a System V message queue (msg_qbytes)',
    why: 'Who writes to a queue that takes less waits, where it did not.',
    read: ({ held }) => held.systemVIpc.queueBytes,
    ...(0,fact/* unchanged */.Cv)('The size of the message queue'),
};
/** All there are, whoever made them. */
const systemVObjects = {
    name: 'system-v-objects',
    policy: 'must',
    reads: "the IPC namespace's shared memory segments, semaphores and message queues: key, id, permissions, size, owner and creator of each",
    why: 'Programs find each other by these keys; one too many is found by others.',
    read: ({ view }) => Object.assign({}, ...facts_view/* SYSTEM_V_KINDS */.NQ.map((kind) => parseSystemV(kind, view.systemV[kind]))),
    ...(0,fact/* unchanged */.Cv)('The System V objects'),
};
/** Who used an object last, when, and how far it is in use. */
const system_v_ipc_UNSTEADY = /^(.*time|.*pid|cbytes|qnum|nattch|rss|swap)$/;
/**
 * By kind, key and id: `{ 'sem:1801807216:0': { perms: '600', nsems: '2', … } }`.
 *
 * @param table of /proc/sysvipc, its head first
 */
function parseSystemV(kind, [head = '', ...table]) {
    const [, , ...names] = head.trim().split(/\s+/);
    return Object.fromEntries(table
        .map((line) => {
        const [key, id, ...values] = line.trim().split(/\s+/);
        const columns = names.map((name, index) => [name, values[index] ?? '']);
        return [`${kind}:${key}:${id}`, Object.fromEntries(columns.filter(([name]) => !system_v_ipc_UNSTEADY.test(name)))];
    })
        .sort(([one], [other]) => one.localeCompare(other)));
}
//# sourceMappingURL=system-v-ipc.js.map
;// CONCATENATED MODULE: ./build/facts/threads.js


/** A second thread: its id and name, memory of its own, the signals that it blocks, one that waits for it alone. */
const threads = {
    name: 'threads',
    policy: 'must',
    reads: 'id, name, memory and blocked signals of a second thread, and a signal that waits for it',
    rule: 'the same; the signal arrives',
    why: 'Most programs have more threads than one.',
    read: ({ held }) => held.thread ?? null,
    compare(before, after) {
        if (after === null)
            return 'The second thread does not answer.';
        return first(arrived('a pending signal of the second thread', before.signal, after.signal), (0,fact/* unchanged */.Cv)('The second thread').compare({ ...before, answers: before.answers + 1, signal: null }, { ...after, signal: null }));
    },
};
//# sourceMappingURL=threads.js.map
;// CONCATENATED MODULE: ./build/facts/threads-asked.js

const threadSettings = {
    name: 'thread-settings',
    policy: 'must',
    reads: "of each thread where the kernel finds its restartable sequence, its robust futexes, its filters of system calls, its other stack for signals and what to clear at its end, the signal of its parent's death and its securebits; of each process whether it adopts orphans and may be dumped, and the intervals of its timers",
    why: 'What a thread agreed upon with the kernel is first missed when a lock is never released, or a signal ends it.',
    read: ({ processes, still }) => (0,facts_processes/* ofEachThread */.zH)((0,facts_processes/* known */.eO)(processes, still.now.threads), (outer) => {
        const { registers, floating, actions, signals, signalsOfProcess, ...settings } = still.now.threads.get(outer) ?? {};
        return settings;
    }),
    ...(0,facts_processes/* unchangedOfEach */.Gl)('A setting'),
};
/** On the rest nothing is done but what is done by default. */
const signalActions = {
    name: 'signal-actions',
    policy: 'must',
    reads: 'handler, flags, mask and restorer of each signal of each process',
    why: 'A handler that runs without its flags, its stack or its mask breaks what it interrupts.',
    read({ processes, still }) {
        const all = (0,facts_processes/* ofEach */.JG)((0,facts_processes/* known */.eO)(processes, still.now.threads), (outer) => still.now.threads.get(outer)?.actions ?? null);
        return Object.values(all).includes(null) ? null : all;
    },
    ...(0,facts_processes/* unchangedOfEach */.Gl)('What is done on a signal'),
    absence: 'Only on x86-64 a thread can be made to ask for it.',
};
//# sourceMappingURL=threads-asked.js.map
;// CONCATENATED MODULE: ./build/facts/timer.js
/** A process sleeps 20 ms again and again, and counts: time goes on for it, and its count is not lost. */
const timer = {
    name: 'timer',
    policy: 'must',
    reads: 'how often a process woke from a sleep of 20 ms',
    rule: 'more',
    why: 'A process whose sleep never ends is alive by its looks only.',
    async read({ witness, patienceMs }) {
        const ticks = () => Number(witness.read('ticks'));
        const before = ticks();
        await witness.await(() => ticks() > before, patienceMs, 'wake from a sleep of 20 ms');
        return ticks();
    },
    compare: (before, after) => after !== null && after > before ? null : `The ticks stood at ${before} and are ${after}.`,
};
//# sourceMappingURL=timer.js.map
;// CONCATENATED MODULE: ./build/facts/timers.js


/** `0: signal 41/00000000c0ffee00, signal/pid.4, clock 1`, as /proc/PID/timers has each timer of timer_create(2). */
const timers = {
    name: 'timers',
    policy: 'must',
    reads: 'number, signal with its value, receiver and clock of each POSIX timer of each process',
    why: 'A timer of another clock, or whose signal goes to another thread, is another timer.',
    read({ processes }) {
        const all = (0,facts_processes/* ofEach */.JG)(processes, (outer) => timersOf((0,host_process/* readOrNull */.di)(`/proc/${outer}/timers`)));
        return Object.values(all).includes(null) ? null : all;
    },
    ...(0,facts_processes/* unchangedOfEach */.Gl)('The POSIX timers'),
    absence: 'This kernel does not list timers.',
};
/** Pids in it are those of whoever reads. */
function timersOf(listed) {
    return (listed
        ?.split(/^(?=ID: )/m)
        .filter((timer) => timer !== '')
        .map((timer) => {
        const [, id, signal, notify, receiver, clock] = timer.match(/^ID: (\d+)\nsignal: (\S+)\nnotify: (\w+\/\w+)\.(\d+)\nClockID: (-?\d+)/) ?? [];
        return `${id}: signal ${signal}, ${notify}.${(0,host_process/* innermostPid */.B4)(Number(receiver))}, clock ${clock}`;
    })
        .join('; ') ?? null);
}
//# sourceMappingURL=timers.js.map
;// CONCATENATED MODULE: ./build/facts/tmpfs.js

/** A random number in a file of a tmpfs, written once at start: CRIU has to carry the file's content. */
const tmpfs = {
    name: 'tmpfs',
    policy: 'must',
    reads: 'a random number in a file of a tmpfs',
    why: 'A tmpfs is on no disk: CRIU has to carry its files.',
    read: ({ witness }) => witness.read('kept'),
    ...(0,fact/* unchanged */.Cv)('The file on the tmpfs'),
};
/** It belongs to `trusted`, which every kernel keeps on a tmpfs; where that is for root of the host alone, to `user`. */
const extendedAttribute = {
    name: 'extended-attribute',
    policy: 'must',
    reads: 'a random extended attribute of a file on a tmpfs',
    why: 'Capabilities of files, labels and what overlays hide are kept in them.',
    read: ({ held }) => held.extendedAttribute ?? null,
    ...(0,fact/* unchanged */.Cv)('The extended attribute'),
    absence: 'Before Linux 6.6 a tmpfs has none that root of this container may set.',
};
//# sourceMappingURL=tmpfs.js.map
;// CONCATENATED MODULE: ./build/facts/unix-sockets.js

/** Data lies in connected sockets while they are dumped, and a socket with a name goes on to take connections. */
const unixSockets = {
    name: 'unix-sockets',
    policy: 'must',
    reads: 'data that lies in stream and datagram sockets, and a socket with a name',
    rule: 'it arrives, in order; the name takes connections',
    why: 'Local services talk through them.',
    read: ({ held }) => held.unixSockets,
    compare(before, after) {
        if (after === null)
            return 'The sockets are gone.';
        return first(arrived('a stream socket', before.stream, after.stream), arrived('a datagram socket', before.firstDatagram, after.firstDatagram), arrived('a datagram socket, behind another', before.secondDatagram, after.secondDatagram), arrived('a socket connected by name', before.connected, after.connected), after.connectError === 0 ? null : `The socket with a name refuses a connection (errno ${after.connectError}).`, arrived('a new connection', after.accepted, after.accepted));
    },
};
//# sourceMappingURL=unix-sockets.js.map
;// CONCATENATED MODULE: ./build/facts/uptime.js


/** CRIU reads and sets one clock after the other, and writes to its log in between: a busy host may let it wait there. */
const BETWEEN_S = 0.5;
/** Less is how the two clocks of the host are read. */
const SLEEP_S = 0.2;
/** Of sums of floating-point numbers. */
const uptime_ROUNDING_S = 0.001;
const uptime = {
    name: 'uptime',
    policy: 'must',
    reads: "the host's uptime, and the container's, by the offset of its time namespace",
    rule: "has not gone back, and has gone on by no more than the host's; CLOCK_MONOTONIC with it",
    why: 'Timers and caches count on a clock that never goes back, and does not leap.',
    read({ pid }) {
        const host = Number((0,host_process/* readOrNull */.di)('/proc/uptime')?.split(' ')[0]);
        const aheadOnHost = host - (0,fact/* hostClock */.j0)() / 1000;
        const offsets = (0,host_process/* readOrNull */.di)(`/proc/${pid}/timens_offsets`);
        const offset = (clock) => {
            const [, whole, nano] = offsets?.match(new RegExp(`^${clock}\\s+(-?\\d+)\\s+(\\d+)`, 'm')) ?? [];
            return Number(whole) + Number(nano) / 1e9;
        };
        if (offsets === null)
            return null;
        const boottime = offset('boottime');
        return { inside: host + boottime, host, ahead: boottime - offset('monotonic'), aheadOnHost };
    },
    compare(before, after) {
        if (after === null)
            return 'The uptime cannot be read.';
        const passed = after.inside - before.inside;
        if (!(passed >= 0))
            return `The uptime was ${before.inside} s before the dump and is ${after.inside} s.`;
        const moved = after.ahead - before.ahead;
        const slept = Math.abs(after.aheadOnHost - before.aheadOnHost) > SLEEP_S;
        if (!slept && !(Math.abs(moved) <= BETWEEN_S)) {
            return `CLOCK_BOOTTIME is ahead of CLOCK_MONOTONIC by ${Math.round(1000 * moved)} ms more than before the dump.`;
        }
        const most = after.host - before.host;
        return passed <= most + uptime_ROUNDING_S
            ? null
            : `The uptime went on by ${passed} s, while ${most} s went by on the host.`;
    },
    absence: 'This kernel has no time namespaces.',
};
//# sourceMappingURL=uptime.js.map
;// CONCATENATED MODULE: ./build/facts/volume.js
/** A folder of the host that is mounted in the container, which keeps a file of it open. */
const volume = {
    name: 'volume',
    policy: 'must',
    reads: 'the number that the witness wrote last into a file on a volume, as it is read outside, and whether it sees there what was written outside',
    rule: 'it is the number of the last answer, and seen',
    why: 'A database on a volume must go on writing into the files that its host backs up.',
    read: ({ onVolume }) => onVolume,
    compare(_before, after) {
        if (after === null || after.written !== after.answered)
            return `The container answered with number ${after?.answered}, and the volume has ${after?.written ?? 'none'}.`;
        return after.isSeen ? null : 'The container does not see what is written into the volume outside of it.';
    },
};
//# sourceMappingURL=volume.js.map
// EXTERNAL MODULE: ./build/lxc/config-file.js
var config_file = __nccwpck_require__(2173);
;// CONCATENATED MODULE: ./build/facts/volumes.js




/** What a restore makes anew, or whose inodes are numbered anew: those of lxcfs, with each start of it. */
const NO_FILES = /^(proc|cgroup2?|nsfs|devpts|autofs|fuse.*)$/;
/** `{ '/volume': 'inode 1077 of 254:0' }`: by its path alone another folder could have taken its place. */
const volumes = {
    name: 'volumes',
    policy: 'must',
    reads: 'which folder or file of the host lies behind the root and each volume (bind mount) of the container, by inode',
    why: 'What the container wrote there is in that folder; in another of the same name nothing of it is.',
    read({ pid }) {
        const mounts = volumes_parseMounts((0,host_process/* readOrNull */.di)(`/proc/${pid}/mountinfo`) ?? '');
        const whole = new Set(mounts.filter(({ folder }) => folder === '/').map(({ device }) => device));
        const parts = mounts.filter(({ type, device }) => !NO_FILES.test(type) && !whole.has(device));
        return Object.fromEntries(parts
            .map(({ point, device }) => [point, (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* statusInside */.jo)(`/proc/${pid}/root`, point).ino), device])
            .map(([point, inode, device]) => [point, inode === null ? 'hidden' : `inode ${inode} of ${device}`])
            .sort());
    },
    ...(0,fact/* unchanged */.Cv)('What lies behind a volume'),
};
/** @param mountinfo /proc/PID/mountinfo */
function volumes_parseMounts(mountinfo) {
    return mountinfo.split('\n').flatMap((line) => {
        const [, , device, folder, point] = line.split(' ');
        const type = line.match(/ - (\S+) /)?.[1];
        if (device === undefined || folder === undefined || point === undefined || type === undefined)
            return [];
        return [{ device, folder, point: (0,config_file/* decodeField */.RC)(point), type }];
    });
}
//# sourceMappingURL=volumes.js.map
;// CONCATENATED MODULE: ./build/facts/catalogue.js

















































/** What the witness proves. */
const WITNESS = [
    memory,
    counter,
    pipe,
    deletedFile,
    tmpfs,
    signal,
    timer,
    volume,
];
/** What the keeper proves, which stands beside the witness. */
const KEEPER = [
    largeMemory,
    sharedMemory,
    threads,
    files,
    fileLocks,
    memfd,
    unixSockets,
    eventfd,
    signalfd,
    epoll,
    inotify,
    timerfd,
    expiredTimerfd,
    posixTimer,
    intervalTimer,
    pendingSignals,
    droppedCapabilities,
    noNewPrivs,
    seccomp,
    landlock,
    mdwe,
    sessionKey,
    processSettings,
    ioPriority,
    memoryPolicy,
    sharedTables,
    systemVIpc,
    messageQueueSize,
    sizedPipe,
    extendedAttribute,
    clocks,
];
/** What holds whatever runs in the container. */
const CONTAINER = [
    uptime,
    environment,
    scheduling,
    timerSlack,
    affinity,
    autogroup,
    personality,
    coredumpFilter,
    signals/* states */.x,
    rlimits,
    credentials/* loginUid */.WW,
    namespaces/* namespaces */.r$,
    idMaps,
    credentials/* credentials */.z3,
    credentials/* capabilities */.R7,
    credentials/* confinement */.PE,
    attachedProcesses,
    mounts,
    volumes,
    hostname,
    domainName,
    ipcSysctls,
    systemVObjects,
    links,
    linkAttributes,
    addressLifetimes,
    routes,
    rules,
    neighbours,
    interfaceSysctls,
    protocolSysctls,
    networkSysctls,
    filter,
    nftables,
    reachable,
    devices,
    cgroups_cgroups,
    cgroupPermissions,
    cgroupAttributes,
    memoryLimit,
    pidsLimit,
    cpuWeight,
    cpus,
    freezer,
];
/** Beside the witness nothing starts or ends processes, opens files or asks for memory by itself. */
const STILL = [
    facts_processes/* processes */.uF,
    openFiles,
    fileTree,
    memory_map/* memoryMap */.qK,
    memoryLayout,
    timers,
    signals/* signalMasks */.Y,
    signalActions,
    threadSettings,
    descriptors/* descriptorOwners */.GM,
    descriptors/* pipeSizes */.r7,
    sharedMappings,
    credentials/* groups */.TN,
    sockets/* sockets */.X,
];
/** Nobody talks with the container between two readings. */
const UNDISTURBED = [
    memoryContent,
    registers,
    floatingPoint,
    descriptors/* socketOptions */.a5,
    queuedSignals,
];
async function readFacts(catalogue, subject) {
    const values = await Promise.all(catalogue.map(async (fact) => [fact.name, await fact.read(subject)]));
    return new Map(values);
}
/**
 * @param chosen policies that the user chose instead of the facts' own; `must` is one without known losses
 * @param explain why a change was to be expected of this version; null when it was not
 */
function compareFacts(catalogue, before, after, chosen, explain) {
    return catalogue.map(({ name, policy, compare, absence }) => {
        const values = { name, before: before.get(name), after: after.get(name) };
        if (values.before === null && values.after === null && absence !== undefined) {
            return { ...values, outcome: 'absent', reason: absence };
        }
        const wrong = values.before === null ? 'It could not be read before the dump.' : compare(values.before, values.after);
        if (wrong === null)
            return { ...values, outcome: 'kept' };
        if ((chosen[name] ?? policy) === 'info')
            return { ...values, outcome: 'info', reason: wrong };
        const known = chosen[name] === 'must' ? null : explain(values);
        return known === null
            ? { ...values, outcome: 'changed', reason: wrong }
            : { ...values, outcome: 'known-loss', reason: `${wrong} ${known}` };
    });
}
//# sourceMappingURL=catalogue.js.map

/***/ }),

/***/ 4479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ cgroupFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _host_cgroups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5202);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5190);



/** The cgroup in which a process is now, not the one in which it should be; null without such a controller on v1. */
function cgroupFolder(pid, version, controller) {
    const mountinfo = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8');
    const hierarchy = (0,_host_cgroups_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHierarchies */ .lV)(mountinfo, (0,_host_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/cgroup`) ?? '').find((each) => each.version === version && (version === 'v2' || each.name.split(',').includes(controller)));
    return hierarchy?.own ?? null;
}
//# sourceMappingURL=cgroup-folder.js.map

/***/ }),

/***/ 6710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ confinement),
/* harmony export */   R7: () => (/* binding */ capabilities),
/* harmony export */   TN: () => (/* binding */ groups),
/* harmony export */   WW: () => (/* binding */ loginUid),
/* harmony export */   z3: () => (/* binding */ credentials)
/* harmony export */ });
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5190);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2265);


const credentials = {
    name: 'credentials',
    policy: 'must',
    reads: 'real, effective, saved and file system uid and gid of each thread',
    why: 'A process that comes back as another user may do other things.',
    read: ({ processes }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, (outer) => (0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusFields */ .iN)(outer, ['Uid', 'Gid'])),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The user or the group'),
};
/** LXC starts a container without any. The sandbox has group 0, as a login of root has: a restore must not hand it on. */
const groups = {
    name: 'groups',
    policy: 'must',
    reads: 'the supplementary groups of each thread',
    why: 'What a group may read or write, a process that came back with it may, too.',
    read: ({ processes }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, (outer) => (0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusFields */ .iN)(outer, ['Groups'])),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The supplementary groups'),
};
/** The keeper has one of its own. */
const loginUid = {
    name: 'login-uid',
    policy: 'must',
    reads: 'which user logged in to start each process (loginuid)',
    why: 'The audit log names by it who did something, also after a change of user.',
    read({ processes }) {
        const uids = (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEach */ .JG)(processes, (outer) => (0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrNull */ .di)(`/proc/${outer}/loginuid`) ?? '');
        return Object.values(uids).includes('') ? null : uids;
    },
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The login uid'),
    absence: 'This kernel has no audit.',
};
/** Two are taken from the container by its config, so that a restore with all of them is seen. */
const capabilities = {
    name: 'capabilities',
    policy: 'must',
    reads: 'the inheritable, permitted, effective, bounding and ambient set of each thread',
    why: 'A capability more is a confinement less; one that is lost breaks the program.',
    read: ({ processes }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, (outer) => (0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusFields */ .iN)(outer, ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('A capability'),
};
const confinement = {
    name: 'confinement',
    policy: 'must',
    reads: 'no_new_privs, seccomp mode and number of filters, and security label of each thread',
    why: 'What keeps a process from doing harm must be there after the restore, too.',
    read: ({ processes }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, (outer) => ({
        ...(0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusFields */ .iN)(outer, ['NoNewPrivs', 'Seccomp', 'Seccomp_filters']),
        label: (0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrNull */ .di)(`/proc/${outer}/attr/current`)?.replace(/[\0\n]+$/, '') ?? null,
    })),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The confinement'),
};
//# sourceMappingURL=credentials.js.map

/***/ }),

/***/ 9102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ descriptorOwners),
/* harmony export */   I0: () => (/* binding */ tcpOptions),
/* harmony export */   a5: () => (/* binding */ socketOptions),
/* harmony export */   r7: () => (/* binding */ pipeSizes)
/* harmony export */ });
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5190);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7640);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2265);



const OWNERS = ['thread', 'process', 'group'];
const descriptorOwners = {
    name: 'descriptor-owners',
    policy: 'must',
    reads: 'who is sent which signal when a descriptor is ready (F_SETOWN, F_SETSIG), and who asked for that',
    why: 'A server that waits for these signals hears of nothing any more, or another process does, and ends.',
    read: ({ processes, still }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEach */ .JG)(processes, (outer) => byNumber(still.now.descriptors, outer, ({ signal, ownerType, owner, uid, euid }) => signal === 0 && owner === 0 && uid === 0 && euid === 0
        ? null
        : { signal, owner: `${OWNERS[ownerType]} ${(0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .innermostPid */ .B4)(owner)}`, user: `${uid} as ${euid}` })),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The owner of a descriptor'),
};
const pipeSizes = {
    name: 'pipe-sizes',
    policy: 'must',
    reads: 'how many bytes fit into each pipe and fifo',
    why: 'A program that wrote what fitted waits for ever where it is less.',
    read: ({ processes, still }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEach */ .JG)(processes, (outer) => byNumber(still.now.descriptors, outer, ({ pipeSize }) => pipeSize ?? null)),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The size of a pipe'),
};
/** By socket(7) and tcp(7), as inspector.c numbers them. */
const NAMES = {
    '1/02': 'reuseAddress',
    '1/03': 'type',
    '1/05': 'dontRoute',
    '1/06': 'broadcast',
    '1/07': 'sendBuffer',
    '1/08': 'receiveBuffer',
    '1/09': 'keepAlive',
    '1/10': 'oobInline',
    '1/11': 'noCheck',
    '1/12': 'priority',
    '1/13': 'linger',
    '1/15': 'reusePort',
    '1/16': 'passCredentials',
    '1/18': 'receiveLow',
    '1/20': 'receiveTimeout',
    '1/21': 'sendTimeout',
    '1/34': 'passSecurity',
    '1/36': 'mark',
    '1/42': 'peekOffset',
    '1/47': 'maxPacingRate',
    '1/72': 'lockedBuffers',
};
const OF_TCP = {
    '6/01': 'noDelay',
    '6/02': 'maxSegment',
    '6/04': 'keepIdle',
    '6/05': 'keepInterval',
    '6/06': 'keepCount',
    '6/07': 'synCount',
    '6/08': 'linger2',
    '6/09': 'deferAccept',
    '6/10': 'windowClamp',
    '6/18': 'userTimeout',
    '6/23': 'fastOpen',
    '6/25': 'notSentLow',
};
const IS_TCP = '6/01';
/** The kernel fits them to what goes through. */
const UNSTEADY = ['sendBuffer', 'receiveBuffer'];
/** `{ '6 keepIdle': 7777 }`, of the TCP sockets by their descriptor. */
const tcpOptions = {
    name: 'tcp-options',
    policy: 'must',
    reads: `options of each TCP socket: ${[...Object.values(NAMES), ...Object.values(OF_TCP)].filter((name) => !UNSTEADY.includes(name)).join(', ')}`,
    why: 'A connection without its timeouts hangs where it used to break, and one with small segments is slow.',
    read: ({ still }) => Object.fromEntries(still.now.descriptors
        .filter(({ options }) => options?.[IS_TCP] !== undefined)
        .flatMap(({ descriptor, options = {} }) => Object.entries({ ...NAMES, ...OF_TCP }).flatMap(([key, name]) => options[key] === undefined || UNSTEADY.includes(name)
        ? []
        : [[`${descriptor} ${name}`, Number(`0x${options[key]}`)]]))),
    ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('The options of the TCP sockets'),
};
/** Not those of TCP. */
const socketOptions = {
    name: 'socket-options',
    policy: 'must',
    reads: `options of each socket: ${Object.values(NAMES).join(', ')}`,
    why: 'A socket without its timeouts waits for ever, and one that passes no credentials trusts nobody.',
    read: ({ processes, still }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEach */ .JG)(processes, (outer) => byNumber(still.now.descriptors, outer, ({ options }) => options === undefined
        ? null
        : Object.fromEntries(Object.entries(options).flatMap(([key, value]) => {
            const name = NAMES[key];
            return name === undefined ? [] : [[name, value.replace(/^0+(?=.)/, '')]];
        })))),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('An option of a socket'),
};
function byNumber(descriptors, process, tell) {
    return Object.fromEntries(descriptors
        .filter((each) => each.process === process)
        .sort((a, b) => a.descriptor - b.descriptor)
        .flatMap((each) => {
        const told = tell(each);
        return told === null ? [] : [[String(each.descriptor), told]];
    }));
}
//# sourceMappingURL=descriptors.js.map

/***/ }),

/***/ 7640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ unchanged),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   j0: () => (/* binding */ hostClock),
/* harmony export */   xS: () => (/* binding */ longest)
/* harmony export */ });
/** The same for all processes of this host. */
function hostClock() {
    return Number(process.hrtime.bigint()) / 1e6;
}
/** No more than this went by on the host between two readings, in milliseconds. */
function longest(before, after) {
    return after.answered - before.began;
}
/** The commonest rule: it must be what it was. */
function unchanged(what) {
    return {
        rule: 'the same',
        compare: (before, after) => JSON.stringify(before) === JSON.stringify(after)
            ? null
            : `${what} changed from ${difference(before, after)} to ${difference(after, before)}.`,
    };
}
/** A value as JSON; of a list or an object only what the other has not, unless they differ in the order alone. */
function difference(value, other) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const rest = without(value, other);
    if (rest.length === 0 && without(other, value).length === 0)
        return JSON.stringify(value);
    return JSON.stringify(Array.isArray(value) ? rest : Object.fromEntries(rest));
}
function without(value, other) {
    const there = new Set(parts(other).map((part) => JSON.stringify(part)));
    return parts(value).filter((part) => !there.has(JSON.stringify(part)));
}
function parts(value) {
    return Array.isArray(value) ? value : Object.entries(value ?? {});
}
//# sourceMappingURL=fact.js.map

/***/ }),

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aM: () => (/* binding */ parasitesOf),
/* harmony export */   n5: () => (/* binding */ isParasiteLeft),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   qK: () => (/* binding */ memoryMap)
/* harmony export */ });
/* unused harmony export mappingsOf */
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5190);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2265);


/** Of a workload whose processes ask for no memory while they are looked at. */
const memoryMap = {
    name: 'memory-map',
    policy: 'must',
    reads: 'address, permissions, file and flags (madvise, mlock) of each mapping of each process, and whether it may have huge pages',
    why: 'Memory that became executable, or is no longer locked or kept from children, is not the same memory, even with the same content.',
    read: ({ processes }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEach */ .JG)(processes, (outer) => [
        ...mappingsOf((0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrNull */ .di)(`/proc/${outer}/smaps`) ?? ''),
        `huge pages: ${(0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusField */ .DX)(outer, 'THP_enabled') ?? 'unknown'}`,
    ]),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The memory map'),
};
/** What CRIU calls the memory of its parasite. */
const PARASITE = '/memfd:CRIUMFD (deleted)';
/** Ranges of memory of a process, as /proc/PID/maps has them, in which CRIU's parasite is. */
const parasitesOf = (pid) => ((0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrNull */ .di)(`/proc/${pid}/maps`) ?? '')
    .split('\n')
    .filter((line) => line.endsWith(PARASITE))
    .map((line) => line.split(' ', 1)[0]);
/**
 * Whether CRIU left its parasite mapped in some processes, and nothing else changed there: so it does where it is made to
 * fail (CRIU_FAULT).
 */
function isParasiteLeft({ name, before, after }) {
    if (name !== memoryMap.name || before === null || after === null)
        return false;
    const without = Object.entries(after).map(([pid, mappings]) => [pid, mappings.filter((mapping) => !mapping.includes(PARASITE))]);
    return memoryMap.compare(before, Object.fromEntries(without)) === null;
}
/**
 * Flags of proc(5) that are no property of a mapping: they repeat its permissions, change as it is used (`sd`), or with what
 * the kernel has promised of its memory (`ac`).
 */
const IMPLIED = new Set(['rd', 'wr', 'ex', 'sh', 'sd', 'ac']);
/**
 * `55d0c000-55d0d000 r-xp /bin/busybox at 00001000: mr mw me`. CRIU restores anonymous shared memory as a memfd: it is
 * called by the kernel's name.
 *
 * @param smaps as /proc/PID/smaps has it
 */
function mappingsOf(smaps) {
    const mappings = smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap((text) => {
        const [, range, permissions, offset, path = ''] = text.match(/^([0-9a-f]+-[0-9a-f]+) (\S+) (\S+) \S+ \d+ *(.*)$/m) ?? [];
        if (range === undefined)
            return [];
        const flags = text
            .match(/^VmFlags: (.*?) *$/m)?.[1]
            ?.split(' ')
            .filter((flag) => !IMPLIED.has(flag)) ?? [];
        const name = path.replace(/^\/memfd:(?=\/dev\/zero )/, '');
        return [`${range} ${permissions} ${name || ANONYMOUS}: ${flags.join(' ')} at ${Number(`0x${offset}`)}`];
    });
    return joined(mappings);
}
const ANONYMOUS = 'anonymous';
/**
 * Neighbours that are alike are one, as the kernel joins them or not.
 *
 * @param mappings as {@link mappingsOf} has them; what is none stays as it is
 */
function joined(mappings) {
    const all = [];
    for (const mapping of mappings) {
        const [last, next] = [partsOf(all.at(-1)), partsOf(mapping)];
        const isNext = last !== null &&
            next !== null &&
            last.end === next.start &&
            last.what === next.what &&
            (next.isAnonymous || last.offset + size(last) === next.offset);
        if (isNext)
            all[all.length - 1] = `${last.start}-${next.end} ${last.what} at ${last.offset}`;
        else
            all.push(mapping);
    }
    return all;
}
function partsOf(mapping = '') {
    const [, start, end, what, offset] = mapping.match(/^([0-9a-f]+)-([0-9a-f]+) (.*) at (\d+)$/) ?? [];
    if (start === undefined || end === undefined || what === undefined)
        return null;
    return { start, end, what, offset: Number(offset), isAnonymous: what.split(' ')[1] === `${ANONYMOUS}:` };
}
function size({ start, end }) {
    return Number(`0x${end}`) - Number(`0x${start}`);
}
//# sourceMappingURL=memory-map.js.map

/***/ }),

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ namespacesOf),
/* harmony export */   r$: () => (/* binding */ namespaces),
/* harmony export */   tf: () => (/* binding */ sharedWithSandbox)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2265);


const SANDBOX = 'sandbox';
/** Their kernel names are other ones after each restore: each is called by the first process that is in it. */
const namespaces = {
    name: 'namespaces',
    policy: 'must',
    reads: 'which namespaces each thread shares with the sandbox, with init, or with another process',
    why: 'What is no longer separated can be seen and changed from the container; what is separated anew is out of its reach.',
    read({ processes }) {
        const owners = new Map(Object.values(namespacesOf('self')).map((namespace) => [namespace, SANDBOX]));
        return (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, (outer, key) => {
            const entries = Object.entries(namespacesOf(outer)).map(([type, namespace]) => {
                const owner = owners.get(namespace) ?? `process ${key}`;
                owners.set(namespace, owner);
                return [type, owner];
            });
            return Object.fromEntries(entries);
        });
    },
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('A namespace'),
};
/** Those of the container's init that are the sandbox's: `lxc.net.0.type = none`. */
function sharedWithSandbox(namespaces) {
    const ofInit = (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .byPid */ .rR)(namespaces).get('1');
    return Object.entries(ofInit ?? {}).flatMap(([type, owner]) => (owner === SANDBOX ? [type] : []));
}
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    // What its children are going to be in is told by them. And CRIU gives whatever it restores a time namespace, so that
    // its clocks go on from where they were: the fact `uptime` looks at that.
    const types = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((type) => !type.endsWith('_for_children') && type !== 'time');
    return Object.fromEntries(types.map((type) => [type, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${type}`)]));
}
//# sourceMappingURL=namespaces.js.map

/***/ }),

/***/ 2265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ unchangedOfEach),
/* harmony export */   JG: () => (/* binding */ ofEach),
/* harmony export */   JW: () => (/* binding */ outerPid),
/* harmony export */   L6: () => (/* binding */ processesOf),
/* harmony export */   UI: () => (/* binding */ identitiesOf),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   ev: () => (/* binding */ atRest),
/* harmony export */   rR: () => (/* binding */ byPid),
/* harmony export */   u3: () => (/* binding */ standingProcesses),
/* harmony export */   uF: () => (/* binding */ processes),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zH: () => (/* binding */ ofEachThread)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5190);
/* harmony import */ var _host_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7946);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7640);




/** The process tree, by the pids that the container knows. */
const processes = {
    name: 'processes',
    policy: 'must',
    reads: 'pid, parent, process group, session, name, command line and number of threads of each process',
    why: 'Programs know each other by these numbers, and a process more or less is another container.',
    read({ pid: init, processes: standing }) {
        const all = processesOf(init);
        return standing.map(({ pid, outer, threads }) => {
            const parent = Number((0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .statusField */ .DX)(outer, 'PPid'));
            return {
                pid,
                parent: all.includes(parent) ? ((0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .innermostPid */ .B4)(parent) ?? 0) : 0,
                group: innermost(outer, 'NSpgid'),
                session: innermost(outer, 'NSsid'),
                name: (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .statusField */ .DX)(outer, 'Name') ?? '',
                command: ((0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrNull */ .di)(`/proc/${outer}/cmdline`) ?? '').replaceAll('\0', ' ').trim(),
                threads: threads.length,
            };
        });
    },
    ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .unchanged */ .Cv)('The process tree'),
};
/** Everybody in the container's pid namespace, as it was at some moment. */
const identitiesOf = (init) => processesOf(init)
    .map(_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .identify */ .ls)
    .filter((identity) => identity !== null);
/**
 * The processes that stay, at any depth. A zombie does not stand: a server that was killed would look as it did for as
 * long as nobody asks for its end.
 *
 * @param earlier who was there when one began to look: what is younger may be gone in a moment
 * @param restless inner pid of a process whose children come and go, or that all do who are below the children of init: a
 *   pid may be that of another by the next look
 */
function standingProcesses(init, earlier, restless) {
    return earlier
        .filter(_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)
        .flatMap(({ pid: outer, startTime }) => {
        const pid = (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .innermostPid */ .B4)(outer);
        const parent = Number((0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .statusField */ .DX)(outer, 'PPid'));
        const isOfRestless = restless === 'grandchildren'
            ? parent !== init && earlier.some((other) => other.pid === parent)
            : restless !== undefined && (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .innermostPid */ .B4)(parent) === restless;
        if (pid === null || (outer !== init && isOfRestless))
            return [];
        return unlessItEnds({ outer, startTime }, () => ({ pid, outer, startTime, threads: threadsOf(outer) }));
    })
        .sort((a, b) => a.pid - b.pid);
}
function threadsOf(outer) {
    return (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .threadIds */ .vF)(outer)
        .map(_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .identify */ .ls)
        .filter((identity) => identity !== null)
        .map(({ pid, startTime }) => ({ outer: pid, startTime }))
        .flatMap((thread) => unlessItEnds(thread, () => ({ id: (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .innermostPid */ .B4)(thread.outer) ?? 0, ...thread })))
        .sort((a, b) => a.id - b.id);
}
/** Something of each standing process, but of those that end meanwhile; see {@link grouped}. */
function ofEach(standing, read) {
    return grouped(standing.flatMap((each) => unlessItEnds(each, () => [String(each.pid), read(each.outer, each.pid)])));
}
/** The same of each of their threads: `4` is the first of process 4, `4/5` another. */
function ofEachThread(standing, read) {
    const all = standing.flatMap(({ pid, threads }) => threads.map(({ id, ...thread }) => ({ key: id === pid ? String(pid) : `${pid}/${id}`, ...thread })));
    return grouped(all.flatMap((each) => unlessItEnds(each, () => [each.key, read(each.outer, each.key)])));
}
/** Those threads, and the processes of these, of which something is known. */
function known(standing, about) {
    return standing
        .filter(({ outer }) => about.has(outer))
        .map((process) => ({ ...process, threads: process.threads.filter(({ outer }) => about.has(outer)) }));
}
/** What was read of a process or thread, in a list that is empty when it ended before that. */
function unlessItEnds({ outer, startTime }, read) {
    const stands = () => (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)({ pid: outer, startTime });
    try {
        const value = read();
        return stands() ? [value] : [];
    }
    catch (error) {
        if (stands())
            throw error;
        return [];
    }
}
/**
 * Reads something of a process or thread while it waits or is stopped: a shell opens and closes files while it works, and
 * who forks blocks all signals for a moment.
 *
 * @returns false when it does not come to rest within the time
 */
function atRest(outer, read, patienceMs) {
    return (0,_host_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .until */ .T)(() => {
        const before = rest(outer);
        if (before !== null)
            read();
        return before !== null && before === rest(outer);
    }, patienceMs);
}
/** How often who waits or is stopped has gone to wait; null for one that runs. */
function rest(outer) {
    const { State, voluntary_ctxt_switches } = (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .statusFields */ .iN)(outer, ['State', 'voluntary_ctxt_switches']);
    return /^[STt]/.test(State ?? '') ? (voluntary_ctxt_switches ?? null) : null;
}
/** Values by the pids that have them, as the container knows these: `{ '1 3 4/5': … }`. */
function grouped(values) {
    const groups = new Map();
    for (const [pid, value] of values) {
        const key = JSON.stringify(value);
        const group = groups.get(key) ?? { pids: [], value };
        group.pids.push(pid);
        groups.set(key, group);
    }
    return Object.fromEntries([...groups.values()].map(({ pids, value }) => [pids.join(' '), value]));
}
/** Each process, or thread, must have what it had. One that is new or gone is for the fact `processes` to tell. */
function unchangedOfEach(what) {
    return {
        rule: 'the same for each process',
        compare(before, after) {
            if (after === null)
                return `${what} of the processes could not be read.`;
            const now = byPid(after);
            for (const [pid, was] of byPid(before)) {
                if (now.has(pid) && JSON.stringify(was) !== JSON.stringify(now.get(pid))) {
                    return `${what} of process ${pid} changed from ${(0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .difference */ .iv)(was, now.get(pid))} to ${(0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .difference */ .iv)(now.get(pid), was)}.`;
                }
            }
            return null;
        },
    };
}
/** The value of each pid of a fact that is {@link grouped}. */
function byPid(groups) {
    return new Map(Object.entries(groups).flatMap(([pids, value]) => pids.split(' ').map((pid) => [pid, value])));
}
/** All processes of the container's pid namespace, by the pids that the sandbox knows. */
function processesOf(init) {
    const namespace = pidNamespace(init);
    return (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .processIds */ .Uj)().filter((pid) => namespace !== null && pidNamespace(pid) === namespace);
}
/** The pid that the sandbox knows for a pid of the container; null when there is none. */
function outerPid(init, inner) {
    return processesOf(init).find((pid) => (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .innermostPid */ .B4)(pid) === inner) ?? null;
}
/** What a field of /proc/PID/status says for the innermost pid namespace. */
function innermost(outer, field) {
    return Number((0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .statusField */ .DX)(outer, field)?.split(/\s+/).at(-1) ?? 0);
}
function pidNamespace(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/ns/pid`);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=processes.js.map

/***/ }),

/***/ 2629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ signalMasks),
/* harmony export */   x: () => (/* binding */ states)
/* harmony export */ });
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5190);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2265);


/** Whoever never waits is read as it is. */
const REST_MS = 200;
/** Masks as /proc has them, of 64 signals each. */
const signalMasks = {
    name: 'signal-masks',
    policy: 'must',
    reads: 'the signals that each thread blocks, ignores and has a handler for',
    why: 'A signal that is ignored, blocked or has no handler any more stops, kills or reloads nobody, or the wrong one.',
    async read({ processes }) {
        const masks = new Map();
        const look = (outer) => masks.set(outer, (0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusFields */ .iN)(outer, ['SigBlk', 'SigIgn', 'SigCgt']));
        for (const { outer } of processes.flatMap(({ threads }) => threads)) {
            if (!(await (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .atRest */ .ev)(outer, () => look(outer), REST_MS)))
                look(outer);
        }
        return (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, (outer) => masks.get(outer) ?? {});
    },
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('A mask of signals'),
};
const states = {
    name: 'states',
    policy: 'must',
    reads: 'whether each thread is stopped by a signal, or traced by a debugger',
    why: 'A process that stays stopped does nothing, and one that a tracer still holds stops at any signal.',
    read: ({ processes }) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachThread */ .zH)(processes, stateOf),
    ...(0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedOfEach */ .Gl)('The state'),
};
function stateOf(outer) {
    return {
        isStopped: /^[Tt]/.test((0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusField */ .DX)(outer, 'State') ?? ''),
        tracer: Number((0,_host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .statusField */ .DX)(outer, 'TracerPid')),
    };
}
//# sourceMappingURL=signals.js.map

/***/ }),

/***/ 6234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sockets)
/* harmony export */ });
/* unused harmony export parseSockets */
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7640);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9557);


const sockets = {
    name: 'sockets',
    policy: 'must',
    reads: 'the sockets of UDP, raw and packet sockets, and those of TCP that listen, with address and backlog; Unix sockets with a name that are not connected, those that listen with their backlog',
    why: 'A socket more is an open door; without its own a server hears nobody.',
    read: ({ view }) => parseSockets((0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .readable */ .HD)(view.sockets, 'The sockets')),
    ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_1__/* .unchanged */ .Cv)('The sockets'),
};
/**
 * `tcp LISTEN 127.0.0.1:7777 backlog 7`, `udp UNCONN 127.0.0.1:7777`, `u_str LISTEN /run/a backlog 5`, sorted. What is
 * connected comes and goes, of Unix what has no name, too: questions are asked meanwhile, and systemctl connects for each.
 *
 * @param listed by `ss -H -n -a -0 -t -u -w -x`: kind, state, the two queues, of a listener how full it is and its backlog,
 * and both addresses
 */
function parseSockets(listed) {
    return listed
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([kind = '', state = '', , send, ...ends]) => {
        const isUnix = kind.startsWith('u_');
        const [local = '', ...peer] = isUnix ? [unixName(ends.join(' '))] : ends;
        if (state === 'LISTEN')
            return [`${kind} ${state} ${local} backlog ${send}`];
        if (kind === 'tcp' || (isUnix && (state === 'ESTAB' || local === '*')))
            return [];
        return [[kind, state, local, ...peer].join(' ')];
    })
        .sort();
}
/** @param ends name and inode of a Unix socket and of its peer: `/run/a 123 * 0`. The inodes are new after a restore. */
function unixName(ends) {
    return ends.match(/^(.*) \d+ \S.* \d+$/)?.[1] ?? '*';
}
//# sourceMappingURL=sockets.js.map

/***/ }),

/***/ 9557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  NQ: () => (/* binding */ SYSTEM_V_KINDS),
  HD: () => (/* binding */ readable),
  $u: () => (/* binding */ viewContainer)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/host/command.js
var command = __nccwpck_require__(4482);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __nccwpck_require__(7946);
// EXTERNAL MODULE: ./build/lxc/marks.js
var marks = __nccwpck_require__(6908);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __nccwpck_require__(2800);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/facts/cgroup-folder.js
var cgroup_folder = __nccwpck_require__(4479);
;// CONCATENATED MODULE: ./build/facts/network-view.js

/** Names that say something else after each restore, or that come and go by themselves. */
const UNSTEADY = {
    link: ['ifindex', 'link', 'link_index', 'link_netnsid', 'operstate'],
    address: ['family', 'tentative', 'optimistic', 'deprecated', 'valid_life_time', 'preferred_life_time'],
    route: ['expires'],
};
const UNSTEADY_FLAGS = ['UP', 'LOWER_UP', 'RUNNING', 'NO-CARRIER', 'M-DOWN', 'linkdown', 'dead', 'offload', 'trap'];
/** What a bridge counts and waits for. */
const UNSTEADY_OF_BRIDGES = /(_timer|^fdb_n_learned|^topology_change.*)$/;
const FOR_EVER = 0xffffffff;
/** @param lines of a section, by its name; null when the program that prints it failed */
function parseNetwork(lines) {
    const json = (section) => lines(section)?.flatMap((line) => parseAnswer(section, line)) ?? null;
    const links = json('links') ?? [];
    const each = (section, name) => json(section)?.map((attributes) => name(attributes)) ?? null;
    return {
        links: links.map(({ ifname, address = '', mtu, txqlen = 0, flags, addr_info }) => ({
            name: ifname,
            mac: address,
            mtu,
            queue: txqlen,
            up: flags.includes('UP'),
            addresses: addr_info
                .map(({ local, prefixlen, ...more }) => `${local}/${prefixlen}${described(more, UNSTEADY.address)}`)
                .sort(),
        })),
        linkAttributes: {
            ...Object.fromEntries(links.flatMap(attributesOf)),
            ...Object.fromEntries((json('qdiscs') ?? []).filter(({ root }) => root).map(disciplineOf)),
            ...Object.fromEntries((json('multicast') ?? []).flatMap(staticMulticast)),
        },
        lifetimes: Object.fromEntries(links.flatMap(({ addr_info }) => addr_info.flatMap(lifetimeOf))),
        routes: {
            ...tables('IPv4', json('routes4') ?? []),
            ...tables('IPv6', json('routes6') ?? []),
        },
        rules: { IPv4: each('rules4', rule), IPv6: each('rules6', rule) },
        neighbours: {
            IPv4: each('neighbours4', neighbour)?.sort() ?? null,
            IPv6: each('neighbours6', neighbour)?.sort() ?? null,
            proxy: each('proxies', neighbour)?.sort() ?? null,
        },
    };
}
/** What `ip -json` printed. Names in it are the container's. */
function parseAnswer(section, line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new errors/* Unread */.I_(`What ip says of the container's ${section} cannot be read: ${line.slice(0, 200)}`);
    }
}
function attributesOf({ ifname, address, mtu, txqlen, qdisc, flags, addr_info, ...more }) {
    const rest = Object.entries(more).filter(([key]) => !UNSTEADY.link.includes(key));
    const steady = flags.filter((flag) => !UNSTEADY_FLAGS.includes(flag)).sort();
    return [
        ...rest.map(([key, value]) => [`${ifname} ${key}`, withoutTimers(value)]),
        [`${ifname} flags`, steady],
    ];
}
function withoutTimers(value) {
    return JSON.parse(JSON.stringify(value, (key, each) => (UNSTEADY_OF_BRIDGES.test(key) ? undefined : each)));
}
function disciplineOf({ dev, kind, options }) {
    return [`${dev} qdisc`, `${kind} ${JSON.stringify(options)}`];
}
function staticMulticast({ ifname, maddr }) {
    const addresses = maddr.flatMap(({ link = '', features }) => (features === 'static' ? [link] : [])).sort();
    return addresses.length === 0 ? [] : [[`${ifname} multicast`, addresses]];
}
function lifetimeOf(address) {
    const { local, prefixlen, valid_life_time: valid, preferred_life_time: preferred } = address;
    return valid === undefined || valid === FOR_EVER ? [] : [[`${local}/${prefixlen}`, [valid, preferred ?? valid]]];
}
function tables(family, routes) {
    const found = { [`${family} main`]: [] };
    for (const { dst, table = 'main', flags = [], ...more } of routes) {
        if (table === 'local' && more.protocol === 'kernel')
            continue;
        const steady = flags.filter((flag) => !UNSTEADY_FLAGS.includes(flag));
        const name = `${family} ${table}`;
        found[name] = [...(found[name] ?? []), `${dst}${described({ ...more, flags: steady }, UNSTEADY.route)}`].sort();
    }
    return found;
}
function rule({ priority, ...more }) {
    return `${priority}:${described(more)}`;
}
function neighbour({ dst, state, ...more }) {
    return `${dst}${described(more)}`;
}
/** ` gateway 10.77.0.1 dev eth0`: all attributes but those to omit and those that say nothing. */
function described(attributes, omit = []) {
    return Object.entries(attributes)
        .filter(([key, value]) => !omit.includes(key) && value !== undefined && !(Array.isArray(value) && value.length === 0))
        .map(([key, value]) => {
        if (value === null || value === true)
            return ` ${key}`;
        return ` ${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
    })
        .join('');
}
//# sourceMappingURL=network-view.js.map
;// CONCATENATED MODULE: ./build/facts/view.js









const SYSTEM_V_KINDS = ['msg', 'sem', 'shm'];
/** Of some 100 ms that it takes where nobody else wants the processors. */
const LIMIT_MS = 20_000;
/** Nobody listens there. */
const CLOSED_PORT = 777;
/** Of the container, and not of this kernel that gave up on it (EHOSTUNREACH). */
const ANSWERS = ['ECONNREFUSED', 'connected'];
/** Between two namespaces of one kernel an answer comes at once or never, but for the first, which waits for ARP. */
const FIRST_ANSWER_MS = 3000;
const ANSWER_MS = 50;
/** A link that the sandbox does not have is as its bridge, which nobody has set. */
const OF_INTERFACE = /(conf|neigh)\/[^/]+\//;
/**
 * What is asked inside, in two shells at once: each is some ten programs, one after the other.
 *
 * Arguments: busybox, the container's folder in the cgroup hierarchy of devices, more sysctls to read than those of the network.
 *
 * Every section is one line of a name and what follows it. The first ones must be there; of those that a kernel may lack a
 * line tells that they were read: one that is empty is not one that failed. A device is made in the sandbox's own /tmp, and removed.
 */
const BEGIN = `
busybox=$1 cgroup=$2
shift 2
ask() { name=$1; shift; echo ":$name"; "$@" && echo ":$name"end; }
`;
const QUESTIONS = [
    `${BEGIN}
ask links ip -json -details addr show || exit 1
ask routes4 ip -json -4 route show table all || exit 1
ask routes6 ip -json -6 route show table all || exit 1
ask rules4 ip -json -4 rule show
ask rules6 ip -json -6 rule show
ask neighbours4 ip -json -4 neigh show nud permanent
ask neighbours6 ip -json -6 neigh show nud permanent
ask proxies sh -c 'ip -json -4 neigh show proxy && ip -json -6 neigh show proxy'
ask multicast ip -json maddr show
ask qdiscs tc -json qdisc show
ask sockets ss -H -n -a -0 -t -u -w -x
:
`,
    `${BEGIN}
echo :hostname; uname -n || exit 1
ask filter4 iptables-save
ask filter6 ip6tables-save
ask ruleset nft -s list ruleset
for kind in msg sem shm; do ask "$kind" cat "/proc/sysvipc/$kind"; done
echo :sysctls; cd /proc/sys && "$busybox" grep -rs . net "$@"
echo :devices
[ -e "$cgroup/cgroup.procs" ] && echo 0 > "$cgroup/cgroup.procs" && cd /tmp || exit 0
make() { "$busybox" mknod "device-$1" c "$2" "$3" && rm "device-$1" && echo "$1"; }
make console 5 1
make null 1 3
:
`,
];
/**
 * @param pid the container's init
 * @param busybox for its applets
 * @param bridge of the sandbox
 * @param at where it answers; null when that is not known
 */
async function viewContainer(pid, cgroup, busybox, bridge, env, at) {
    const enter = ['nsenter', '-t', String(pid), '--net', '--uts', '--ipc', '--', 'sh', '-c'];
    const named = [
        'view',
        busybox,
        (0,cgroup_folder/* cgroupFolder */.Z)(pid, cgroup, 'devices') ?? '',
        marks/* DOMAIN_SYSCTL */.Gs,
        ...Object.keys(marks/* IPC_SYSCTLS */.b3),
    ];
    const [views, sandbox, ping, blocked] = await Promise.all([
        Promise.all(QUESTIONS.map((questions) => (0,command/* run */.eF)([...enter, questions, ...named], { timeoutMs: LIMIT_MS, env }))),
        (0,command/* run */.eF)([busybox, 'grep', '-rs', '.', 'net'], { timeoutMs: LIMIT_MS, env, cwd: '/proc/sys' }),
        at === null ? null : (0,command/* run */.eF)([busybox, 'ping', '-c', '1', '-W', '3', at.address], { timeoutMs: LIMIT_MS, env }),
        at?.isMarked ? tryBlocked(at.address) : 'not tried',
    ]);
    const unread = views.find(({ code }) => code !== 0);
    if (unread !== undefined) {
        const complaint = "The container's namespaces could not be read";
        // That a busy host took its time says nothing of the container.
        const { message } = (0,command/* failure */.V2)(unread, { failureClass: null, complaint });
        throw unread.timedOut ? new errors/* StageError */.Zu(null, message) : new errors/* Unread */.I_(message);
    }
    // What is missing there would count as set by somebody.
    if (sandbox.code === null)
        throw new errors/* StageError */.Zu(null, `The sandbox's sysctls could not be read (${sandbox.ended}).`);
    const sections = parseSections(views.map(({ stdout }) => stdout).join('\n'));
    const lines = (section) => sections.get(section) ?? [];
    if (lines('sysctls').length === 0)
        throw new errors/* Unread */.I_('No sysctl of the container could be read.');
    const whole = (section) => (sections.has(`${section}end`) ? lines(section) : null);
    const sysctls = sysctlsOf(lines('sysctls'));
    const elsewhere = sysctlsOf(sandbox.stdout.split('\n'));
    return {
        ...parseNetwork(whole),
        hostname: lines('hostname')[0] ?? '',
        sysctls,
        networkSysctls: Object.fromEntries(Object.entries(sysctls).filter(([path, value]) => path.startsWith('net/') &&
            (elsewhere[path] ?? elsewhere[path.replace(OF_INTERFACE, `$1/${bridge}/`)]) !== value)),
        filter: { IPv4: rulesOf(whole('filter4')), IPv6: rulesOf(whole('filter6')) },
        ruleset: whole('ruleset'),
        sockets: whole('sockets'),
        systemV: { msg: lines('msg'), sem: lines('sem'), shm: lines('shm') },
        blocked,
        reachable: ping === null ? null : ping.code === 0,
        devices: lines('devices'),
    };
}
/** Of lines as `grep` prints them of several files. */
function sysctlsOf(lines) {
    return Object.fromEntries(lines.map((line) => {
        const [path = '', ...value] = line.split(':');
        return [path, value.join(':').replaceAll('\t', ' ')];
    }));
}
/**
 * Tables, chains and rules, without what counts packets. A table that lets everything pass is none: CRIU makes such tables
 * when it locks the network.
 */
function rulesOf(saved) {
    const lines = saved?.filter((line) => /^[-:*]/.test(line)).map((line) => line.replace(/ \[\d+:\d+\]$/, ''));
    if (lines === undefined)
        return null;
    const begins = lines.flatMap((line, index) => (line.startsWith('*') ? [index] : []));
    const tables = begins.map((begin, index) => lines.slice(begin, begins[index + 1]));
    return tables.filter(([, ...content]) => content.some((line) => !/^:[A-Z]+ ACCEPT$/.test(line))).flat();
}
/** What was read of a section that this kernel has: a mark was made in it. */
function readable(section, what) {
    if (section === null)
        throw new errors/* Unread */.I_(`${what} of the container could not be read.`);
    return section;
}
/** Lines by the section that they are in. An empty list is printed as an empty line by old versions of ip. */
function parseSections(text) {
    const sections = new Map();
    let lines = [];
    for (const line of text.split('\n')) {
        const name = line.match(/^:([a-z0-9]+)$/)?.[1];
        if (name !== undefined) {
            lines = [];
            sections.set(name, lines);
        }
        else if (line !== '') {
            lines.push(line);
        }
    }
    return sections;
}
/** It would have its answer once the address that is not blocked has one, which asked before it and asks after it. */
async function tryBlocked(host) {
    const tryOther = () => tryConnection(host, network/* ADDRESSES */.FV.gateway4, (isAnswered) => (0,wait/* until */.T)(isAnswered, FIRST_ANSWER_MS));
    // That nothing answers at all is for the fact `reachable` to say.
    if (!ANSWERS.includes(await tryOther()))
        return 'no answer';
    return tryConnection(host, network/* ADDRESSES */.FV.blocked4, async () => {
        await (0,promises_.setTimeout)(ANSWER_MS);
        await tryOther();
    });
}
/** @param wait for its answer */
async function tryConnection(host, localAddress, wait) {
    const socket = (0,external_node_net_.connect)({ host, port: CLOSED_PORT, localAddress });
    const answers = [];
    socket.once('connect', () => answers.push('connected'));
    socket.once('error', (error) => answers.push(error.code ?? error.message));
    await wait(() => answers.length > 0);
    socket.destroy();
    return answers[0] ?? 'no answer';
}
//# sourceMappingURL=view.js.map

/***/ }),

/***/ 4564:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(481);
/* harmony import */ var _core_cell_bug_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9341);
/* harmony import */ var _core_cell_clients_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(746);
/* harmony import */ var _core_cell_container_run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4556);
/* harmony import */ var _core_cell_evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6126);
/* harmony import */ var _core_cell_foreign_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9647);
/* harmony import */ var _core_cell_sandbox_run_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3377);
/* harmony import */ var _host_files_port_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2951);
/* harmony import */ var _host_inspect_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(3884);
/* harmony import */ var _host_installation_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9759);
/* harmony import */ var _host_leave_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9303);
/* harmony import */ var _host_net_links_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(7992);
/* harmony import */ var _host_sandbox_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(1793);
/* harmony import */ var _host_sweep_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(615);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(2002);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(5531);
/**
 * The processes that are started for a cell, in one bundle.
 *
 * - `inside ID FOLDER`: in the sandbox. Standard input: a Task; standard output: events.
 * - `clients ID FOLDER`: in a sandbox beside that one, where the container moves. Standard input: ClientsCalls; standard
 *   output: ClientsReplies.
 * - `root`: under sudo, when the user is not root. Standard input: a RootRequest; standard output: RootReplies.
 * - `machine`: in a virtual machine, until that is ended. Standard input: RootRequests, one after the other.
 *
 * All talk in lines of JSON, and the end of their standard input ends them, with all that they made.
 */

















// sudo hands on the user's, and if that is stricter the user could not read the evidence.
(0,_host_leave_js__WEBPACK_IMPORTED_MODULE_11__/* .begin */ .q)(0o022);
const [mode, id = '', folder = ''] = process.argv.slice(2);
const input = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: process.stdin });
const nextLine = () => new Promise((resolve) => input.once('line', resolve));
// biome-ignore lint/plugin: our owner reads it, and shows what of it is to be shown
const { stdout } = process;
const say = (document) => stdout.write(`${JSON.stringify(document)}\n`);
const report = (event) => say({ type: 'trace', event });
if (mode === 'inside') {
    // Our owner is gone: with us goes the sandbox's init, and with that everything inside.
    input.once('close', () => process.exit());
    try {
        const task = JSON.parse(await nextLine());
        const call = (0,_core_cell_clients_js__WEBPACK_IMPORTED_MODULE_3__/* .caller */ .mF)((asked) => say({ type: 'call', ...asked }), nextLine);
        await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_15__/* .tracing */ .zR)(report, () => (0,_core_cell_container_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runCell */ .Yc)(task, id, folder, say, call));
    }
    catch (error) {
        // Neither no space or no memory nor a bug of ours says anything about checkpoint/restore.
        const finding = (0,_words_errors_js__WEBPACK_IMPORTED_MODULE_16__/* .isOfTheSystem */ .an)(error) ? null : (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_15__/* .tracing */ .zR)(report, () => (0,_core_cell_bug_js__WEBPACK_IMPORTED_MODULE_2__/* .bug */ .j)(error));
        if (finding !== null)
            say({ type: 'finding', finding });
        const cause = finding?.message ?? error.message;
        say({ type: 'end', failureClass: null, cause, explainedBy: finding?.id ?? null, timings: {} });
    }
}
else if (mode === 'clients') {
    input.once('close', () => process.exit());
    await (0,_core_cell_clients_js__WEBPACK_IMPORTED_MODULE_3__/* .serve */ .wX)(say, nextLine);
}
else {
    const owner = new AbortController();
    input.once('close', () => owner.abort());
    if (mode === 'machine')
        say({ type: 'ready' });
    do {
        const request = JSON.parse(await nextLine());
        await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_15__/* .tracing */ .zR)(report, () => answer(request, say, owner.signal));
    } while (mode === 'machine');
}
process.exitCode = 0;
await (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_11__/* .leave */ .Z)();
async function answer(request, reply, signal) {
    try {
        if (request.type === 'sweep') {
            reply({ type: 'swept', swept: await (0,_host_sweep_js__WEBPACK_IMPORTED_MODULE_14__/* .sweep */ .X)() });
            return;
        }
        if (request.type === 'inspect') {
            const host = await (0,_host_inspect_js__WEBPACK_IMPORTED_MODULE_9__/* .inspect */ .Nn)(_host_inspect_js__WEBPACK_IMPORTED_MODULE_9__/* .DEFAULT_WORK_DIR */ .gy, (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_10__/* .nativeProgram */ .sc)('probe', process.argv[1]));
            reply({ type: 'host', host, links: (0,_host_net_links_js__WEBPACK_IMPORTED_MODULE_12__/* .ownLinks */ .u)() });
            return;
        }
        if (request.type === 'receive') {
            await (0,_host_files_port_js__WEBPACK_IMPORTED_MODULE_8__/* .receiveFiles */ .D)();
            reply({ type: 'received' });
            return;
        }
        if (request.type === 'try') {
            await (0,_core_cell_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .tryForeign */ .I)(request.components);
            reply({ type: 'tried' });
            return;
        }
        const outcome = await (0,_core_cell_sandbox_run_js__WEBPACK_IMPORTED_MODULE_7__/* .runInSandbox */ .W)(request.request, {
            onEvent: (event) => reply({ type: 'event', event }),
            onEvidence: async (evidence, soFar) => {
                letIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(evidence));
                // It may come before all is sent.
                const answered = nextLine();
                reply({ type: 'evidence', folder: evidence, outcome: soFar });
                const sent = mode === 'machine' ? describeAndSend(evidence) : Promise.resolve();
                const failure = await sent.then(() => null, (error) => ({ error }));
                if (failure !== null)
                    reply({ type: 'unsent' });
                await Promise.race([answered, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
                if (failure !== null)
                    throw failure.error;
            },
        }, signal);
        reply({ type: 'outcome', outcome });
    }
    catch (error) {
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_16__/* .Interrupted */ .j$) {
            reply({ type: 'interrupted', left: error.left });
            return;
        }
        const { message, stack = message } = error;
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_16__/* .StageError */ .Zu)
            reply({ type: 'error', failureClass: error.failureClass, message });
        else if ((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_16__/* .isOfTheSystem */ .an)(error))
            reply({ type: 'error', failureClass: null, message });
        else
            reply({ type: 'bug', message, stack });
    }
}
async function describeAndSend(evidence) {
    (0,_core_cell_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .describeMachine */ .Fe)(evidence);
    await (0,_host_files_port_js__WEBPACK_IMPORTED_MODULE_8__/* .sendFiles */ ._)(evidence);
}
/** The user whom sudo made root, and nobody else, may enter a folder of root's now. */
function letIn(folder) {
    const { SUDO_UID } = process.env;
    if (SUDO_UID !== undefined)
        (0,_host_sandbox_js__WEBPACK_IMPORTED_MODULE_13__/* .giveFolder */ .c5)(folder, Number(SUDO_UID));
}
//# sourceMappingURL=main.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ removeSubtree),
/* harmony export */   JI: () => (/* binding */ thaw),
/* harmony export */   LN: () => (/* binding */ isCgroup),
/* harmony export */   Ni: () => (/* binding */ subtreeFolder),
/* harmony export */   T1: () => (/* binding */ newCgroup),
/* harmony export */   U7: () => (/* binding */ permissionsIn),
/* harmony export */   _i: () => (/* binding */ markPermissions),
/* harmony export */   a2: () => (/* binding */ hierarchies),
/* harmony export */   bz: () => (/* binding */ createSubtree),
/* harmony export */   cb: () => (/* binding */ highIoLimit),
/* harmony export */   lV: () => (/* binding */ parseHierarchies),
/* harmony export */   lc: () => (/* binding */ hierarchiesOf),
/* harmony export */   rD: () => (/* binding */ processesIn),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* unused harmony export nativeVersion */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5190);



const DISKS = '/sys/block';
/**
 * Parses what the kernel says of the hierarchies.
 *
 * @param mountinfo /proc/self/mountinfo
 * @param cgroup /proc/self/cgroup
 */
function parseHierarchies(mountinfo, cgroup) {
    const own = cgroup
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [, name = '', ...path] = line.split(':');
        return { name, path: path.join(':') };
    });
    const found = [];
    for (const line of mountinfo.split('\n')) {
        const [mount, source] = line.split(' - ');
        const [type, , superOptions = ''] = source?.split(' ') ?? [];
        if (mount === undefined || (type !== 'cgroup' && type !== 'cgroup2'))
            continue;
        const [, , , root = '/', mountPoint = ''] = mount.split(' ').map(unescapeOctal);
        const entry = own.find(({ name }) => type === 'cgroup2'
            ? name === ''
            : name !== '' && name.split(',').every((c) => superOptions.split(',').includes(c)));
        if (entry === undefined || found.some(({ name }) => name === entry.name))
            continue;
        // A mount may show only a part of the hierarchy, as in a container, and one that we are not in.
        const top = root === '/' ? '' : root;
        if (entry.path !== top && !entry.path.startsWith(`${top}/`))
            continue;
        found.push({
            version: type === 'cgroup2' ? 'v2' : 'v1',
            name: entry.name,
            mountPoint,
            own: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(mountPoint, entry.path.slice(top.length)),
        });
    }
    return found;
}
function hierarchies() {
    return parseHierarchies((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/cgroup', 'utf8'));
}
/** Where a process is in each hierarchy. */
function hierarchiesOf(pid) {
    return parseHierarchies((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/cgroup`, 'utf8'));
}
/** Owner and mode of a cgroup's folder (`.`) and of each file in it: `{ 'pids.max': '644 0:0' }`. */
function permissionsIn(folder) {
    return Object.fromEntries(['.', ...(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)].flatMap((name) => {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { throwIfNoEntry: false });
        if (status === undefined || (status.isDirectory() && name !== '.'))
            return [];
        return [[name, `${(status.mode & 0o7777).toString(8)} ${status.uid}:${status.gid}`]];
    }));
}
/** A user and a group whom no host has: above what useradd gives out, and above those of an unprivileged container. */
const NOBODY = { user: 2_070_077, group: 2_070_078 };
/** Gives a file of each cgroup of a process to another user, who is nobody here, and lets his group write to it. */
function markPermissions(pid) {
    for (const { own } of hierarchiesOf(pid)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cgroup.procs');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(file, NOBODY.user, NOBODY.group);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(file, 0o664);
    }
}
/**
 * The attributes of a new cgroup where LXC makes a container's, with what they are: `memory.max`. Which there are depends on
 * the kernel and its options, and the root of a hierarchy has others. Null is what cannot be read. Call it inside the sandbox.
 */
function newCgroup(version) {
    return new Map(inNewCgroups(version, (trial) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(trial).map((file) => [file, attributeOf(trial, file)])));
}
/**
 * A limit for `io.max` that no container can reach, on the first disk that takes one: not every driver does. Null where no
 * such limit can be set. Call it inside the sandbox.
 */
function highIoLimit() {
    const limits = diskNumbers().map((device) => `${device} rbps=77700000000`);
    const [accepted] = inNewCgroups('v2', (trial) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(trial, 'io.max');
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? limits.filter((limit) => isAccepted(file, limit)).slice(0, 1) : [];
    });
    return accepted ?? null;
}
/** Numbers of the disks, those that nothing lies on first (loop0): `254:0`. */
function diskNumbers() {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(DISKS) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(DISKS).sort() : [];
    return names.flatMap((name) => (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(DISKS, name, 'dev'))?.trim() ?? []);
}
function isAccepted(file, value) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, value);
        return true;
    }
    catch {
        return false;
    }
}
/** What a look into a new cgroup of each hierarchy finds; it is made for a moment. */
function inNewCgroups(version, look) {
    return hierarchies()
        .filter((each) => each.version === version)
        .flatMap(({ mountPoint }) => {
        const trial = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(mountPoint, 'trial');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(trial);
        try {
            return look(trial);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(trial);
        }
    });
}
/** What counts, in a file that also says what was set. */
const COUNTERS = /^(under_oom|oom_kill|nr_\w+|throttled_\w+) /;
/** An attribute of a cgroup, without what counts in it; null when it cannot be read. */
function attributeOf(folder, file) {
    const lines = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file))?.trim().split('\n');
    return lines?.filter((line) => !COUNTERS.test(line)).join('\n') ?? null;
}
/**
 * Whether a path lies below a mounted cgroup file system: anywhere else a `cgroup.procs` is whatever somebody wrote.
 *
 * @param mountinfo /proc/self/mountinfo
 */
function isCgroup(path, mountinfo = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8')) {
    const mounts = mountinfo.split('\n').flatMap((line) => {
        const [mount, source = ''] = line.split(' - ');
        return /^cgroup2? /.test(source) ? [unescapeOctal(mount?.split(' ')[4] ?? '')] : [];
    });
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path) && mounts.some((each) => path.startsWith(`${each}/`));
}
/** v1 when the host keeps its controllers there, as hybrid hosts do. */
function nativeVersion(all) {
    return all.some(({ version, name }) => version === 'v1' && name.split(',').includes('freezer')) ? 'v1' : 'v2';
}
/** The folder that a sandbox gets in a hierarchy; nothing is created. */
function subtreeFolder(hierarchy, id) {
    if (hierarchy.version === 'v1')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hierarchy.own, id);
    // A v2 cgroup with processes cannot hand controllers down: take the nearest that does.
    for (let folder = hierarchy.own; folder.startsWith(hierarchy.mountPoint); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.subtree_control')) ?? '').trim() !== '')
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, id);
        if (folder === hierarchy.mountPoint)
            break;
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hierarchy.own, id);
}
function createSubtree(hierarchy, folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    if (hierarchy.version === 'v1' && hierarchy.name.split(',').includes('cpuset')) {
        // A v1 cpuset without cpus and memory nodes takes no process (ENOSPC), and neither do those that LXC makes in it.
        for (const file of ['cpuset.cpus', 'cpuset.mems']) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), file)));
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.clone_children'), '1');
    }
}
/** Thaws a subtree: a frozen process takes no signal, not even SIGKILL. */
function thaw(folder) {
    // v1: the parent first, a child cannot be thawed under a frozen one.
    for (const each of [folder, ...descendants(folder)]) {
        for (const [file, value] of [
            ['freezer.state', 'THAWED'],
            ['cgroup.freeze', '0'],
        ]) {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, file)))
                continue;
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, file), value);
            }
            catch {
                // Removed in between.
            }
        }
    }
}
/** The pids, as this process sees them, in a subtree. */
function processesIn(folder) {
    return [folder, ...descendants(folder)].flatMap((each) => ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, 'cgroup.procs')) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map(Number));
}
/** Removes a subtree, deepest first. Throws EBUSY while a process is in it. */
function removeSubtree(folder) {
    for (const each of [...descendants(folder).reverse(), folder]) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(each);
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
}
/** None of what is gone: a container's monitor removes its own meanwhile. */
function listed(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENODEV')
            return [];
        throw error;
    }
}
/** Parents before children. */
function descendants(folder) {
    return listed(folder)
        .filter((entry) => entry.isDirectory())
        .flatMap((entry) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name), ...descendants((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name))]);
}
function unescapeOctal(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
//# sourceMappingURL=cgroups.js.map

/***/ }),

/***/ 4482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ NotStarted),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   up: () => (/* binding */ endInWords),
/* harmony export */   zi: () => (/* binding */ runOrFail)
/* harmony export */ });
/* unused harmony exports endingWithUs, killGroup */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5531);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6756);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2002);






const GRACE_MS = 2000;
/** How a shell says of what it was to start that there is no such program, and its exit code then. */
const NOT_FOUND = /: exec: .*: not found\n$/;
const NOT_FOUND_CODE = 127;
/** With these tar ends when it has said already what is wrong. */
const LAST_WORDS = /^tar: (Exiting with failure status|Error is not recoverable)/;
/** Enough for any answer we read; what comes after is dropped, so that a runaway child cannot fill our memory. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;
/** There is no such program, or it could not be started. */
class NotStarted extends _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu {
    constructor(file, error, cwd) {
        // Of a path, or in a folder, something else may be missing: the interpreter, the folder.
        const isMissing = error.code === 'ENOENT' && !file.includes('/') && cwd === undefined;
        super(null, isMissing ? `${file} is not on this host.` : `Cannot start ${file}: ${error.message}.`, {
            cause: error,
        });
    }
}
/**
 * Runs a command that has to succeed.
 *
 * @throws StageError in one sentence when it does not end with 0; and as {@link run}
 */
async function runOrFail(argv, options) {
    const { complaint, failureClass } = options;
    const result = await run(argv, options).catch((error) => {
        if (!(error instanceof NotStarted))
            throw error;
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(failureClass, `${complaint}: ${error.message}`, { cause: error });
    });
    if (result.code !== 0)
        throw failure(result, options);
    return result;
}
/** The complaint, which program it was, how it ended, and why: `CRIU could not be unpacked (tar: exit code 2): tar: …`. */
function failure(result, { complaint, failureClass, reason }) {
    const { program, ended, stdout, stderr } = result;
    const last = linesOf(`${stdout}\n${stderr}`).findLast((line) => !LAST_WORDS.test(line));
    const said = linesOf(stderr).find((line) => reason?.test(line)) ?? last ?? 'it printed nothing';
    return new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(failureClass, `${complaint} (${program}: ${ended}): ${said}`);
}
/**
 * Runs a command in a process group of its own and waits for it. Use it where a failure is an answer, too; else
 * {@link runOrFail}.
 *
 * @throws NotStarted, and Interrupted; never for what the command does
 */
async function run(argv, options) {
    if (options.signal?.aborted)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Interrupted */ .j$();
    const result = await spawned(argv, options);
    if (options.signal?.aborted)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Interrupted */ .j$();
    return result;
}
/** What a command line begins with so that the signal `endsWithUs` comes when we are killed. */
function endingWithUs(signal) {
    // That comes too late when we end before it is set: then the parent is another.
    const asLongAsWeLive = ['sh', '-c', '[ "$PPID" = "$0" ] && exec "$@"', String(process.pid)];
    return ['setpriv', '--pdeathsig', signal.slice('SIG'.length), ...asLongAsWeLive];
}
function spawned(argv, options) {
    const [asked] = argv;
    if (asked === undefined)
        throw new Error('An empty command was given.');
    const [file = '', ...args] = [...(options.endsWithUs === undefined ? [] : endingWithUs(options.endsWithUs)), ...argv];
    const started = performance.now();
    const trace = (0,_trace_js__WEBPACK_IMPORTED_MODULE_5__/* .traceCommand */ .xz)(argv);
    const output = options.outputFile === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(options.outputFile, 'w');
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            detached: true,
            env: { ...(options.env ?? process.env), LC_ALL: 'C' },
            cwd: options.cwd,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', output ?? 'pipe', output ?? 'pipe'],
        });
        if (output !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(output);
        let timedOut = false;
        let stdout = '';
        let stderr = '';
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            if (stdout.length < OUTPUT_LIMIT)
                stdout += text;
            options.onOutput?.(text);
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            if (stderr.length < OUTPUT_LIMIT)
                stderr += text;
            options.onOutput?.(text);
        });
        // A command may end without reading its input; that is its own business.
        child.stdin?.on('error', () => undefined).end(options.input);
        const end = () => {
            killGroup(child.pid, 'SIGKILL');
            // Who left the group may keep these open for ever.
            for (const pipe of child.stdio)
                pipe?.destroy();
        };
        const allowed = new _pace_js__WEBPACK_IMPORTED_MODULE_4__/* .Limit */ .I$(options.timeoutMs);
        const late = () => {
            const hasEnded = child.exitCode !== null || child.signalCode !== null;
            const left = options.isFirm === true ? 0 : allowed.left();
            // It ended in time. What it printed may still be on its way, or a pipe be held by somebody else.
            if (hasEnded)
                limit = afterwards(GRACE_MS, expire);
            else if (left > 0)
                limit = afterwards(left, late);
            else
                expire();
        };
        const expire = () => {
            timedOut = true;
            end();
        };
        let limit = afterwards(options.timeoutMs, late);
        let grace;
        const abort = () => {
            killGroup(child.pid, 'SIGTERM');
            grace = setTimeout(end, GRACE_MS);
        };
        const signals = [options.signal, options.stop].filter((signal) => signal !== undefined);
        if (signals.some(({ aborted }) => aborted))
            abort();
        for (const signal of signals)
            signal.addEventListener('abort', abort, { once: true });
        const settle = () => {
            limit();
            clearTimeout(grace);
            // Its leader ended on SIGTERM; others of the group may have ignored it.
            if (grace !== undefined)
                killGroup(child.pid, 'SIGKILL');
            for (const signal of signals)
                signal.removeEventListener('abort', abort);
        };
        child.on('error', (error) => {
            settle();
            trace('not started', error.message);
            reject(new NotStarted(file, error, options.cwd));
        });
        // 'close' waits for pipes that a surviving grandchild holds, until the limit; with the output in a file there are none.
        child.on(output === undefined ? 'close' : 'exit', (code, signal) => {
            settle();
            if (file !== asked && code === NOT_FOUND_CODE && NOT_FOUND.test(stderr)) {
                trace('not started', stderr);
                const error = Object.assign(new Error(stderr.trim()), { code: 'ENOENT' });
                reject(new NotStarted(asked, error, options.cwd));
                return;
            }
            if (options.outputFile !== undefined)
                stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(options.outputFile, 'utf8');
            const ms = performance.now() - started;
            const ended = timedOut ? `no end within ${allowed}` : endInWords(code, signal);
            const result = {
                program: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(asked),
                code: timedOut ? null : code,
                signal,
                timedOut,
                ended,
                stdout,
                stderr,
                ms,
            };
            trace(ended, result.code === 0 ? '' : tail(result, 5));
            resolve(result);
        });
    });
}
/**
 * Does `work` when the time is over and what came in before that has been heard: an event loop that was kept busy hears of
 * its timers first.
 *
 * @returns what calls it off
 */
function afterwards(ms, work) {
    let heard;
    const timer = setTimeout(() => {
        heard = setImmediate(work);
    }, ms);
    return () => {
        clearTimeout(timer);
        clearImmediate(heard);
    };
}
/** The last lines that a command printed, for a message. Empty when it printed nothing. */
function tail(result, lines = 3) {
    return linesOf(`${result.stdout}\n${result.stderr}`).slice(-lines).join('\n');
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** An argument as a shell takes it. */
function quoted(value) {
    // `#` begins a comment where it begins a word.
    return /^[\w./:,+@-][\w./:=,+@#-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
function endInWords(code, signal) {
    return code === null ? `killed by ${signal}` : `exit code ${code}`;
}
/** A process that was started in a group of its own, with all of that group. */
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Already gone.
    }
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 5183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ HARMLESS_DEVICES),
/* harmony export */   ZX: () => (/* binding */ isDevice),
/* harmony export */   o$: () => (/* binding */ removeDevices)
/* harmony export */ });
/* unused harmony export numbersOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** Character devices that the kernel gives to all: null, zero, full, random, urandom, tty, ptmx. */
const HARMLESS_DEVICES = ['1:3', '1:5', '1:7', '1:8', '1:9', '5:0', '5:2'];
/** Major and minor number of a device, taken apart as glibc does: `8:1`. */
function numbersOf({ rdev }) {
    return `${(rdev >> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >> 12) & 0xfff00)}`;
}
/** What stands for a deleted file of an overlay (0:0) is none. */
function isDevice(stats) {
    return stats.isBlockDevice() || (stats.isCharacterDevice() && stats.rdev !== 0);
}
/**
 * Removes the devices below a folder, but for those that do no harm to whoever has them. A device is the host's, wherever its
 * file lies: who may open the file has the disk. No link is followed.
 *
 * @param folder a copy that nobody but root can change
 */
function removeDevices(folder) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory())
            removeDevices(path);
        else if (entry.isBlockDevice() || entry.isCharacterDevice()) {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
            if (isDevice(stats) && (stats.isBlockDevice() || !HARMLESS_DEVICES.includes(numbersOf(stats))))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
        }
    }
}
//# sourceMappingURL=device-files.js.map

/***/ }),

/***/ 8393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Bg: () => (/* binding */ farewell),
/* harmony export */   iq: () => (/* binding */ converse)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(481);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4482);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2002);




const STDERR_LIMIT = 64 * 1024;
/** Starts a program in a process group of its own, to talk with line by line. */
function converse(argv, options = {}) {
    const [file, ...args] = argv;
    const trace = (0,_trace_js__WEBPACK_IMPORTED_MODULE_3__/* .traceCommand */ .xz)(argv);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // It may be gone before it has read all: its end is told by `farewell`.
    child.stdin.on('error', () => undefined);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-STDERR_LIMIT);
    });
    child.on('error', ({ message }) => trace('not started', message));
    child.on('close', (code, signal) => trace((0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .endInWords */ .up)(code, signal), stderr.trim()));
    return Object.assign(child, { complaint: () => stderr.trim() });
}
/** Hands every line of a talker to `onLine`, and settles when the talker is gone and all is read. */
function farewell(talker, onLine) {
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: talker.stdout }).on('line', onLine);
    return new Promise((resolve, reject) => {
        talker.on('error', reject);
        talker.on('close', (code, signal) => resolve({ code, signal, stderr: talker.complaint() }));
    });
}
/** What a line says; null for half of one, the last of a talker that was killed: its end is told by {@link farewell}. */
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=dialogue.js.map

/***/ }),

/***/ 2951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ receiveFiles),
  _: () => (/* binding */ sendFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/words/machine.js
/** Serial numbers of the machine's disks (`-device virtio-blk-pci,serial=`). */
const DISKS = { root: 'root', modules: 'modules' };
/** Names of the ports (`-device virtserialport,name=`): a tar archive that comes in, and the helper's standard input and output. */
const PORTS = { files: 'files', talk: 'talk' };
/** Parameters on the kernel's command line. */
const PARAMETERS = {
    /** `v1` or `v2`. */
    cgroup: 'criu_lxc_test.cgroup',
    /** Path of the helper's bundle, after the archive was unpacked, for `printf %b`: words of a command line end at a space. */
    helper: 'criu_lxc_test.helper',
};
//# sourceMappingURL=machine.js.map
// EXTERNAL MODULE: ./build/host/command.js
var command = __nccwpck_require__(4482);
// EXTERNAL MODULE: ./build/host/process.js
var process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/host/files-port.js






/** In a virtual machine: the port on which archives come and go, its other end is `Machine` of src/host/machine.ts. */
const FOLDER = '/sys/class/virtio-ports';
const LIMIT_MS = 120_000;
/** Unpacks the archive that comes, over the root file system, where what is there already stays. */
async function receiveFiles() {
    await (0,command/* runOrFail */.zi)(['tar', '-x', '--read-full-records', '--skip-old-files', '-C', '/', '-f', port()], {
        timeoutMs: LIMIT_MS,
        failureClass: null,
        complaint: 'The files for the virtual machine could not be unpacked in it',
    });
}
/** Sends what is in a folder. */
async function sendFiles(folder) {
    await (0,command/* runOrFail */.zi)(['tar', '-c', '-C', folder, '-f', port(), '.'], {
        timeoutMs: LIMIT_MS,
        failureClass: null,
        complaint: 'The evidence could not be sent from the virtual machine',
    });
}
function port() {
    const name = (0,external_node_fs_.readdirSync)(FOLDER).find((each) => (0,process/* readOrNull */.di)((0,external_node_path_.join)(FOLDER, each, 'name'))?.trim() === PORTS.files);
    if (name === undefined)
        throw new errors/* StageError */.Zu(null, 'The virtual machine has no port for files.');
    return (0,external_node_path_.join)('/dev', name);
}
//# sourceMappingURL=files-port.js.map

/***/ }),

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ statsOf),
/* harmony export */   QZ: () => (/* binding */ O_PATH),
/* harmony export */   RO: () => (/* binding */ unfitFolder),
/* harmony export */   TV: () => (/* binding */ isExecutable)
/* harmony export */ });
/* unused harmony exports makeFolder, entriesBelow, pathsBelow */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * Takes hold of what a path names and opens nothing: no pipe is waited for, no device hears of it. Of Linux, on all
 * architectures; Node has no name for it.
 */
const O_PATH = 0x200000;
function isExecutable(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** What lies at a path that somebody wrote; null when nothing does, or nothing can: it is too long, say. */
function statsOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch {
        return null;
    }
}
/**
 * Why programs cannot be run from a folder, or files lie there; null when they can. LXC splits PATH at `;`, too, and the
 * lines of its config, and of mounts, end where a line does.
 *
 * @param most characters, for what cuts off a longer path
 */
function unfitFolder(path, most = Number.POSITIVE_INFINITY) {
    if (/[:;\n]/.test(path))
        return 'its path has a colon, a semicolon or a line break, at which CRIU or LXC cut it';
    return path.length > most ? `its path is longer than ${most} characters, after which iptables cuts it off` : null;
}
/** Makes a folder and those above it. Node's own `recursive` never returns below /proc. */
function makeFolder(path) {
    if (!existsSync(path))
        makeFolder(dirname(path));
    try {
        mkdirSync(path);
    }
    catch (error) {
        // It is there, or somebody else made it meanwhile.
        if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
            throw error;
    }
}
/** All that is below a folder. Links are not followed: they may lead in circles, as some in CRIU's source do. */
function entriesBelow(folder) {
    // Node's own `recursive` follows them, with types too.
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.isDirectory() ? [entry, ...entriesBelow(join(folder, entry.name))] : [entry]);
}
/** Paths of all that is below a folder, from there. */
function pathsBelow(folder) {
    return entriesBelow(folder).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}
//# sourceMappingURL=files.js.map

/***/ }),

/***/ 9785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ readLinks),
/* harmony export */   EB: () => (/* binding */ readHostState),
/* harmony export */   Yk: () => (/* binding */ readNetfilter),
/* harmony export */   _F: () => (/* binding */ readProcesses),
/* harmony export */   qV: () => (/* binding */ parseMounts)
/* harmony export */ });
/* unused harmony export parseNetfilter */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5531);
/* harmony import */ var _cgroups_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5202);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4482);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9036);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3884);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5190);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2002);









const LIMIT_MS = 5000;
/** Where CRIU and LXC put files of their own, and what these are called. LXC's locks lie as deep as its path. */
const FILES = [
    { folder: '/tmp', names: /^\.?criu(?!-lxc-test)/, depth: 1 },
    { folder: '/run', names: /^\.?criu/, depth: 1 },
    { folder: '/run/lxc', names: /./, depth: 8 },
    { folder: '/var/lib/lxc', names: /./, depth: 1 },
];
/** @param iptables folder of the iptables programs */
async function readHostState(iptables) {
    const state = { things: [], pids: (0,_process_js__WEBPACK_IMPORTED_MODULE_7__/* .processIds */ .Uj)(), unread: [] };
    const read = async (kind, reader) => {
        try {
            state.things.push(...(await reader()));
        }
        catch (error) {
            if ((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isMistake */ .VF)(error))
                (0,_trace_js__WEBPACK_IMPORTED_MODULE_8__/* .traceBug */ .cB)(error);
            state.unread.push({ kind, reason: error.message });
        }
    };
    // The programs first: they run while we read files.
    const asked = [read('link', () => readLinks()), read('netfilter', () => readNetfilter(iptables))];
    await read('mount', () => parseMounts((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8')));
    await read('cgroup', readCgroups);
    await read('file', () => FILES.flatMap(({ folder, names, depth }) => readFiles(folder, names, depth)));
    await read('taint', readTaint);
    await Promise.all(asked);
    return state;
}
/**
 * The processes that still live in a sandbox's cgroups or namespaces; and, as not by root, those that name its id in their
 * arguments or environment, as every user's can.
 */
function readProcesses(id, { cgroups, namespaces }, except) {
    const known = new Set(except);
    const inside = new Set(cgroups.flatMap(_cgroups_js__WEBPACK_IMPORTED_MODULE_3__/* .processesIn */ .rD));
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_7__/* .processIds */ .Uj)()
        .filter((pid) => !known.has(pid))
        .flatMap((pid) => {
        const [, name, state] = (0,_process_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrNull */ .di)(`/proc/${pid}/stat`)?.match(/\((.*)\) (\w)/s) ?? [];
        // A zombie is dead; only its parent has not looked yet.
        if (name === undefined || state === 'Z')
            return [];
        const byRoot = inside.has(pid) || (0,_process_js__WEBPACK_IMPORTED_MODULE_7__/* .namespacesOf */ .Gw)(pid).some((each) => namespaces.includes(each));
        // To read the memory of a process in D state may wait for what that process waits for.
        const files = byRoot || state === 'D' ? [] : ['cmdline', 'environ'];
        if (!byRoot && !files.some((file) => (0,_process_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrNull */ .di)(`/proc/${pid}/${file}`)?.includes(id)))
            return [];
        return [{ kind: 'process', name: String(pid), details: `${name}, state ${state}`, byRoot }];
    });
}
/** @param mountinfo /proc/self/mountinfo */
function parseMounts(mountinfo) {
    return mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', source = ''] = line.split(' - ');
        const [, , device, root, mountPoint, options] = mount.split(' ');
        // FUSE lets a user mount on a folder of his own, and says who he is.
        const byRoot = !/\b(user_id|uid)=[1-9]/.test(source);
        return { kind: 'mount', name: `${mountPoint} (${device} ${root})`, details: `${options} ${source}`, byRoot };
    });
}
/** @param text what `iptables-save` or `nft list ruleset` prints */
function parseNetfilter(text) {
    const things = [];
    let table = '';
    let chain = '';
    const add = (name) => things.push({ kind: 'netfilter', name, details: '', byRoot: true });
    for (const line of text.split('\n').map((each) => each.trim())) {
        const opened = line.match(/^(?:\*|table )(.*?)( \{)?$/);
        const chained = line.match(/^(?::|chain )(\S+)/);
        if (opened !== null) {
            table = opened[1];
            chain = '';
            add(`table ${table}`);
        }
        else if (chained !== null) {
            chain = chained[1];
            add(`chain ${table} ${chain}`);
        }
        else if (line === '}') {
            chain = '';
        }
        else if (line.startsWith('-A ') || (chain !== '' && line !== '' && !/^(#|COMMIT)/.test(line))) {
            add(`rule ${table} ${line.startsWith('-A ') ? '' : `${chain} `}${line.replace(/counter packets \d+ bytes \d+/, 'counter')}`);
        }
    }
    return things;
}
async function readLinks(env = ofHost()) {
    const links = JSON.parse(await ask(['ip', '-json', '-details', 'address', 'show'], env));
    return links.map(({ ifname, address, linkinfo, addr_info = [] }) => ({
        kind: 'link',
        name: ifname,
        details: [linkinfo?.info_kind, address, ...addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`)]
            .filter((each) => each !== undefined)
            .join(' '),
        // The owner of a tap gives it any MAC.
        byRoot: linkinfo?.info_kind !== 'tun',
    }));
}
/** With nft where there is one, which shows more; it does not show what a legacy iptables has made. */
async function readNetfilter(iptables, env = ofHost()) {
    const save = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(iptables, 'iptables-save');
    const hasNft = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_6__/* .searchPath */ .oe)().some((folder) => (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isExecutable */ .TV)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'nft')));
    const nft = hasNft && !/legacy|xtables-multi$/.test((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(save));
    return parseNetfilter(await ask(nft ? ['nft', 'list', 'ruleset'] : [save], env));
}
/** An environment in which a program of the host's is found. */
const ofHost = () => ({ ...process.env, PATH: (0,_inspect_js__WEBPACK_IMPORTED_MODULE_6__/* .searchPath */ .oe)().join(':') });
async function ask(argv, env) {
    const complaint = 'it cannot be listed';
    return (await (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runOrFail */ .zi)(argv, { timeoutMs: LIMIT_MS, env, failureClass: null, complaint })).stdout;
}
/** Containers' cgroups, where LXC makes them: at the top of a hierarchy and beside us. */
function readCgroups() {
    const folders = (0,_cgroups_js__WEBPACK_IMPORTED_MODULE_3__/* .hierarchies */ .a2)().flatMap((hierarchy) => [
        hierarchy.mountPoint,
        hierarchy.own,
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_cgroups_js__WEBPACK_IMPORTED_MODULE_3__/* .subtreeFolder */ .Ni)(hierarchy, 'any')),
    ]);
    return [...new Set(folders)].flatMap((folder) => list(folder)
        .filter((name) => /^lxc\.(payload|monitor|pivot)/.test(name))
        // A cgroup may be delegated to a user, who makes others in it.
        .map((name) => ({
        kind: 'cgroup',
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name),
        details: '',
        byRoot: isMadeByRoot((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)),
    })));
}
function readFiles(folder, names, depth) {
    return list(folder)
        .filter((name) => names.test(name))
        .flatMap((name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        const details = stat.isDirectory() ? 'folder' : `${stat.size} bytes, of ${stat.mtime.toISOString()}`;
        const below = stat.isDirectory() && depth > 1 ? readFiles(path, names, depth - 1) : [];
        return [{ kind: 'file', name: path, details, byRoot: isMadeByRoot(path) }, ...below];
    });
}
/** One bit for each thing that makes kernel developers doubt a report: 512 is a WARNING, 128 an oops. */
function readTaint() {
    const taint = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/tainted', 'utf8').trim();
    return [{ kind: 'taint', name: 'of the kernel', details: taint, byRoot: true }];
}
/** Of root, and made by root: where the kernel does not forbid it, any user makes a second name for a file of root's. */
function isMadeByRoot(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    return stat?.uid === 0 && (stat.isDirectory() || stat.nlink === 1);
}
function list(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder) : [];
}
//# sourceMappingURL=host-state.js.map

/***/ }),

/***/ 3884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gy: () => (/* binding */ DEFAULT_WORK_DIR),
  Nn: () => (/* binding */ inspect),
  oe: () => (/* binding */ searchPath)
});

// UNUSED EXPORTS: PROC_FILES, TOOLS

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/command.js
var command = __nccwpck_require__(4482);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/host/dirty-tracking.js

/** Of an entry in /proc/PID/pagemap. */
const SOFT_DIRTY = 1n << 55n;
/**
 * Whether the kernel notes which pages were written to (CONFIG_MEM_SOFT_DIRTY). Every page of a stack was written to: on
 * a kernel that notes that, they are marked.
 */
function hasDirtyTracking() {
    const smaps = (0,external_node_fs_.readFileSync)('/proc/self/smaps', 'utf8');
    const pageBytes = Number(smaps.match(/^KernelPageSize: +(\d+) kB$/m)?.[1]) * 1024;
    const stack = smaps.match(/^([0-9a-f]+)-([0-9a-f]+) .*\[stack\]$/m) ?? [];
    const [first = 0, end = 0] = stack.slice(1).map((address) => Number.parseInt(address, 16) / pageBytes);
    const entries = Buffer.alloc(8 * (end - first));
    const pagemap = (0,external_node_fs_.openSync)('/proc/self/pagemap', 'r');
    try {
        (0,external_node_fs_.readSync)(pagemap, entries, 0, entries.length, 8 * first);
    }
    catch {
        return false;
    }
    finally {
        (0,external_node_fs_.closeSync)(pagemap);
    }
    return Array.from({ length: entries.length / 8 }, (_, page) => entries.readBigUInt64LE(8 * page)).some((entry) => (entry & SOFT_DIRTY) !== 0n);
}
//# sourceMappingURL=dirty-tracking.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/host/features.js





/** What a host may have or lack that decides how checkpoint/restore fares on it. */
const FEATURES = [
    /** A breakpoint in the processor's debug registers traps. CRIU before 4.2 relies on it. */
    'hardware-breakpoints',
    /** Effective capabilities of root here. */
    'cap-sys-admin',
    'cap-sys-resource',
    /** A v1 hierarchy with the freezer. */
    'cgroup-v1',
    'cgroup-v2',
    /** cgroup v2 has the controllers that limit memory, processes and processor time. */
    'cgroup-v2-controllers',
    /** The kernel notes which pages were written to, as pre-dumps need it (CONFIG_MEM_SOFT_DIRTY). */
    'dirty-tracking',
    'user-namespaces',
    'time-namespaces',
    /** The kernel enforces its profiles. */
    'apparmor',
    'selinux',
    'io-uring',
    'mptcp',
    /** nf_tables, as iptables-nft and CRIU with libnftables use it. */
    'nftables',
    /** The kernel runs 32-bit programs of this machine's relative: i386, ARM EABI. */
    'compat-32bit',
    /** /dev/kmsg can be read. */
    'kernel-log',
    /** The machine is x86-64; arm64. */
    'x64',
    'arm64',
];
/** Those that bin/witness/probe tries, with what it calls for each. */
const TRIED = {
    'hardware-breakpoints': 'ptrace of the debug registers',
    'user-namespaces': 'unshare(CLONE_NEWUSER)',
    'time-namespaces': 'unshare(CLONE_NEWTIME)',
    'io-uring': 'io_uring_setup',
    mptcp: 'socket(IPPROTO_MPTCP)',
    nftables: 'NFT_MSG_GETGEN',
    'compat-32bit': 'execve of a 32-bit program',
    'kernel-log': 'read of /dev/kmsg',
};
const CAPABILITIES = { 'cap-sys-admin': 21n, 'cap-sys-resource': 24n };
/** These are refused to an ordinary user on any host. */
const NEED_ROOT = ['time-namespaces', 'nftables', 'kernel-log'];
const LIMITING = ['cpu', 'memory', 'pids'];
const LIMIT_MS = 10_000;
/**
 * @param program src/host/probe, built; one that is not there, or does not run, leaves what it tries open
 * @param asRoot what makes a command root's; null when nothing does, and then it runs as whoever we are
 * @param v2Controllers of the whole host
 */
async function probeFeatures(program, asRoot, hierarchies, v2Controllers) {
    const { answers, problem } = await ask([...(asRoot ?? []), program]);
    const v1 = hierarchies.filter(({ version }) => version === 'v1').map(({ name }) => name);
    const lsm = (0,host_process/* readOrNull */.di)('/sys/kernel/security/lsm')?.trim();
    const read = {
        'cgroup-v1': { has: v1.some((name) => name.split(',').includes('freezer')), evidence: `v1: ${list(v1)}` },
        'cgroup-v2': {
            has: hierarchies.some(({ version }) => version === 'v2'),
            evidence: hierarchies.find(({ version }) => version === 'v2')?.mountPoint ?? 'no cgroup2 is mounted',
        },
        'cgroup-v2-controllers': {
            has: LIMITING.every((name) => v2Controllers.includes(name)),
            evidence: `cgroup.controllers: ${list(v2Controllers)}`,
        },
        'dirty-tracking': { has: hasDirtyTracking(), evidence: '/proc/self/pagemap' },
        apparmor: { has: hasApparmor(), evidence: `/sys/module/apparmor/parameters/enabled; lsm: ${lsm ?? 'unknown'}` },
        selinux: { has: (0,external_node_fs_.existsSync)('/sys/fs/selinux/enforce'), evidence: '/sys/fs/selinux/enforce' },
        x64: { has: process.arch === 'x64', evidence: process.arch },
        arm64: { has: process.arch === 'arm64', evidence: process.arch },
    };
    const probed = (feature) => {
        const known = read[feature];
        if (known !== undefined)
            return known;
        const bit = CAPABILITIES[feature];
        const answer = answers.get(bit === undefined ? feature : 'capabilities');
        if (answer === undefined)
            return { has: null, evidence: problem };
        if (bit === undefined)
            return tried(feature, Number(answer), asRoot !== null);
        const evidence = `CapEff: ${answer.toString(16).padStart(16, '0')}`;
        return { has: asRoot === null ? null : ((answer >> bit) & 1n) === 1n, evidence };
    };
    return Object.fromEntries(FEATURES.map((feature) => [feature, probed(feature)]));
}
/** The kernel enforces AppArmor profiles. */
function hasApparmor() {
    return (0,host_process/* readOrNull */.di)('/sys/module/apparmor/parameters/enabled')?.startsWith('Y') ?? false;
}
async function ask(argv) {
    try {
        const result = await (0,command/* run */.eF)(argv, { timeoutMs: LIMIT_MS });
        const lines = [...result.stdout.matchAll(/^([a-z0-9-]+) (-?\d+)$/gm)];
        const answers = new Map(lines.map(([, name = '', value = '']) => [name, BigInt(value)]));
        return { answers, problem: `the probe did not say: ${(0,command/* tail */.RT)(result) || `exit code ${result.code}`}` };
    }
    catch (error) {
        if (!(error instanceof command/* NotStarted */.R9))
            throw error;
        return { answers: new Map(), problem: error.message };
    }
}
/** @param answer see probe.c */
function tried(feature, answer, isRoot) {
    const call = TRIED[feature] ?? feature;
    if (answer === 0)
        return { has: true, evidence: `${call}: works` };
    if (answer > 0)
        return { has: false, evidence: `${call}: accepted, without effect` };
    const error = (0,external_node_util_.getSystemErrorName)(answer);
    const isRefusal = error === 'EPERM' || error === 'EACCES';
    // Whoever is traced himself cannot let others trace him.
    const isOpen = isRefusal && (feature === 'hardware-breakpoints' || (!isRoot && NEED_ROOT.includes(feature)));
    return { has: isOpen ? null : false, evidence: `${call}: ${error}` };
}
function list(names) {
    return names.filter((name) => name !== '').join(' ') || 'none';
}
//# sourceMappingURL=features.js.map
// EXTERNAL MODULE: ./build/host/files.js
var files = __nccwpck_require__(9036);
// EXTERNAL MODULE: ./build/host/kernel-config.js + 1 modules
var kernel_config = __nccwpck_require__(1273);
// EXTERNAL MODULE: ./build/host/root.js
var root = __nccwpck_require__(3759);
;// CONCATENATED MODULE: ./build/host/inspect.js










/** Rootfs and images, where the user names no folder. On disk, where users have theirs. */
const DEFAULT_WORK_DIR = '/var/tmp';
const inspect_LIMIT_MS = 10_000;
const NAMESPACES = ['cgroup', 'mount', 'pid', 'net', 'ipc', 'uts'];
/** Started by us, or by CRIU for the content of a tmpfs; by the package that they are in. */
const TOOLS = {
    'util-linux': ['unshare', 'setpriv', 'nsenter', 'flock'],
    'mount (of util-linux)': ['mount'],
    coreutils: ['cut', 'mkdir', 'cat', 'rm', 'cp', 'env', 'true', 'uname'],
    tar: ['tar'],
    'a shell': ['sh'],
};
/** Read by CRIU, and in the kernel only with CONFIG_CHECKPOINT_RESTORE. */
const PROC_FILES = ['/proc/sys/kernel/ns_last_pid', '/proc/self/map_files'];
/**
 * @param workDir existing folder
 * @param probe src/host/probe, built
 */
async function inspect(workDir, probe) {
    const { privilege, sudoRefusal } = await findPrivilege();
    const asRoot = privilege === 'sudo' ? root/* SUDO */.Q : [];
    const missingTools = Object.values(TOOLS)
        .flat()
        .filter((tool) => !onPath(tool));
    const all = (0,cgroups/* hierarchies */.a2)();
    const v2 = all.find(({ version }) => version === 'v2');
    const v2Controllers = words(v2 === undefined ? '' : (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(v2.mountPoint, 'cgroup.controllers')));
    const [namespaces, features] = await Promise.all([
        privilege === 'none' || missingTools.length > 0 ? [] : tryNamespaces(asRoot),
        probeFeatures(probe, privilege === 'none' ? null : asRoot, all, v2Controllers),
    ]);
    const { bavail, bsize } = (0,external_node_fs_.statfsSync)(workDir);
    return {
        platform: process.platform,
        kernel: (0,external_node_os_.release)(),
        privilege,
        sudoRefusal,
        namespaces,
        missingTools,
        missingProcFiles: PROC_FILES.filter((file) => !(0,external_node_fs_.existsSync)(file)),
        missingOptions: (0,kernel_config/* missingOptions */.JX)(),
        hierarchies: all,
        v2Controllers,
        features,
        iptables: onPath('iptables-restore'),
        ip: onPath('ip'),
        workDir,
        freeBytes: bavail * bsize,
    };
}
/** PATH, and the folders of root's programs, which an ordinary user's PATH lacks. */
function searchPath() {
    const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
    return [...new Set([...path, '/usr/local/sbin', '/usr/sbin', '/sbin'])];
}
function onPath(program) {
    return searchPath().some((folder) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, program)));
}
async function findPrivilege() {
    if ((0,root/* isRoot */.j)())
        return { privilege: 'root', sudoRefusal: '' };
    if (!onPath('sudo'))
        return { privilege: 'none', sudoRefusal: 'sudo: not found' };
    const result = await (0,command/* run */.eF)([...root/* SUDO */.Q, 'true'], { timeoutMs: inspect_LIMIT_MS });
    return result.code === 0
        ? { privilege: 'sudo', sudoRefusal: '' }
        : { privilege: 'none', sudoRefusal: (0,command/* tail */.RT)(result, 1) };
}
/** All at once first; only when that fails, one by one, to name the one. */
async function tryNamespaces(asRoot) {
    const attempt = (names) => (0,command/* run */.eF)([...asRoot, 'unshare', ...names.map((name) => `--${name}`), '--fork', 'true'], { timeoutMs: inspect_LIMIT_MS });
    const all = await attempt(NAMESPACES);
    if (all.code === 0)
        return [];
    const each = await Promise.all(NAMESPACES.map(async (name) => ({ name, result: await attempt([name]) })));
    const refused = each.filter(({ result }) => result.code !== 0);
    if (refused.length === 0)
        return [{ name: NAMESPACES.join(' + '), refusal: (0,command/* tail */.RT)(all, 1) }];
    return refused.map(({ name, result }) => ({ name, refusal: (0,command/* tail */.RT)(result, 1) }));
}
function words(text) {
    return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
//# sourceMappingURL=inspect.js.map

/***/ }),

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   sc: () => (/* binding */ nativeProgram)
/* harmony export */ });
/* unused harmony exports cellProgram, cliProgram, nativeFolder, pageTemplate, toolVersion */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** The folder that the bundles lie in: dist, one below it for each program. */
function dist() {
    return dirname(dirname(realpathSync(process.argv[1])));
}
/** The bundled src/helper/main.ts. */
function cellProgram() {
    return join(dist(), 'helper', 'index.js');
}
/** The bundled src/cli/main.ts. */
function cliProgram() {
    return join(dist(), 'cli', 'index.js');
}
/**
 * A program in C (src/workload, src/host/probe, src/host/inspector, src/host/enter), beside the dist that this program of a
 * cell lies in.
 */
function nativeProgram(name, cellProgram, architecture = process.arch) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(nativeFolder(cellProgram), `${name}-${architecture}`);
}
/** The folder that {@link nativeProgram}s lie in. */
function nativeFolder(cellProgram) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(cellProgram))), 'bin', 'witness');
}
/** What reports fill in to make the page: src/page, built. */
function pageTemplate() {
    return join(dist(), 'page', 'index.html');
}
function toolVersion() {
    const manifest = JSON.parse(readFileSync(join(dist(), '..', 'package.json'), 'utf8'));
    return manifest.version;
}
//# sourceMappingURL=installation.js.map

/***/ }),

/***/ 1273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n0: () => (/* binding */ CONFIG_FILES),
  JX: () => (/* binding */ missingOptions),
  iF: () => (/* binding */ readKernelConfig)
});

// UNUSED EXPORTS: optionsOff

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/host/kernel-config.js



/** What CRIU needs of a kernel beside CONFIG_CHECKPOINT_RESTORE: to compare objects, and to list sockets. */
const NEEDED = [
    'KCMP',
    'UNIX_DIAG',
    'INET_DIAG',
    'INET_TCP_DIAG',
    'INET_UDP_DIAG',
    'PACKET_DIAG',
    'NETLINK_DIAG',
];
/** Only with CONFIG_PROC_CHILDREN. */
const CHILDREN = '/proc/thread-self/children';
const LIMIT_BYTES = 16 * 1024 * 1024;
/** Options without which this kernel was built, of those that CRIU needs, as far as it tells: `UNIX_DIAG`. */
function missingOptions() {
    const config = readKernelConfig();
    return [...((0,external_node_fs_.existsSync)(CHILDREN) ? [] : ['PROC_CHILDREN']), ...(config === null ? [] : optionsOff(config))];
}
/** @param config of a kernel: `CONFIG_KCMP=y`, `# CONFIG_KCMP is not set` */
function optionsOff(config) {
    const on = new Set([...config.matchAll(/^CONFIG_(\w+)=[ym]$/gm)].map(([, name]) => name));
    // An older kernel has CONFIG_CHECKPOINT_RESTORE in the place of CONFIG_KCMP.
    const isKnown = (name) => name !== 'KCMP' || /^(# )?CONFIG_KCMP\b/m.test(config);
    return on.size === 0 ? [] : NEEDED.filter((name) => isKnown(name) && !on.has(name));
}
/** Where the running kernel's configuration may lie. */
const CONFIG_FILES = ['/proc/config.gz', `/boot/config-${(0,external_node_os_.release)()}`, `/lib/modules/${(0,external_node_os_.release)()}/config`];
/** The running kernel's configuration; null where none of its files can be read. */
function readKernelConfig() {
    for (const file of CONFIG_FILES) {
        try {
            const bytes = (0,external_node_fs_.readFileSync)(file);
            return (file.endsWith('.gz') ? (0,external_node_zlib_namespaceObject.gunzipSync)(bytes, { maxOutputLength: LIMIT_BYTES }) : bytes).toString('latin1');
        }
        catch {
            // It is elsewhere, or nowhere.
        }
    }
    return null;
}
//# sourceMappingURL=kernel-config.js.map

/***/ }),

/***/ 9303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ begin),
  Z: () => (/* binding */ leave)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/words/escape.js
/** Texts come from logs, from containers and from files of strangers. What a reader of them cannot bear is taken out here. */
/**
 * Control characters but for the end of a line and the tab, halves of surrogate pairs, what nobody sees or what turns the
 * direction of text, other ends of lines, and what is no character for good.
 */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{NChar}]/gu;
const ESCAPE = '\u001b';
/** Styles that {@link styled} begins and ends; no other sequence gets to a terminal. */
const STYLED = new RegExp(`(${ESCAPE}\\[(?:0|1|31|32|33|36)m)`);
/** Text that steers no terminal, breaks no document, and of which everything is seen. */
function printable(text) {
    return text.replace(UNPRINTABLE, '\uFFFD');
}
/** The same on one line, with single spaces. */
function oneLine(text) {
    return printable(text).replaceAll(/\s+/g, ' ');
}
/** The same on one line, and columns stay where they are. */
function printableLine(text) {
    return printable(text).replaceAll('\n', ' ');
}
/** Bold, red, green, yellow or cyan, for a terminal. */
function styled(style, text) {
    return `${ESCAPE}[${style}m${printable(text)}${ESCAPE}[0m`;
}
/** A page that may be styled, for a terminal. */
function terminal(page) {
    return page
        .split(STYLED)
        .map((part, at) => (at % 2 === 1 ? part : printable(part)))
        .join('');
}
/** Text in XML, between tags or quotes. */
function xml(text) {
    return printable(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
/** JSON within a script element of HTML: there only `<` can end it. */
function scriptJson(value) {
    const plain = (_key, each) => (typeof each === 'string' ? printable(each) : each);
    return JSON.stringify(value, plain).replaceAll('<', '\\u003c');
}
/** JSON for a terminal or a pipe: the same value, and nothing in it that is not {@link printable}. */
function printableJson(value) {
    const escaped = (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`);
    return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) => escaped(character).join(''));
}
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./build/host/at-once.js


/** As what a program ends that could not do its work. Node has 1 for that, with which `failed` would be said. */
const EXIT_ERROR = 3;
/**
 * Writes without a stream: Node takes as long to make its own as to start.
 *
 * @throws StageError when standard output does not take all; that nobody reads is no error
 */
function writeAtOnce(descriptor, text) {
    const bytes = Buffer.from(text);
    try {
        for (let at = 0; at < bytes.length;)
            at += (0,external_node_fs_.writeSync)(descriptor, bytes, at);
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'EPIPE' || descriptor === 2)
            return;
        throw new errors/* StageError */.Zu(null, `Standard output did not take all that was said: ${message}.`, { cause: error });
    }
}
//# sourceMappingURL=at-once.js.map
;// CONCATENATED MODULE: ./build/host/leave.js





/** Those of the three descriptors of every process that were a terminal at first. */
let terminals = [];
/** Why not all that was told got there; null when it did, or its reader had seen enough. */
let untold = null;
/** What others may never do with files that our programs make, whatever umask these were given. */
const NOT_FOR_OTHERS = 0o022;
/**
 * Call it first in every program: from here on it ends with {@link EXIT_ERROR} unless something else is decided.
 *
 * @param umask in place of what is stricter than ours
 */
function begin(umask) {
    const given = process.umask(NOT_FOR_OTHERS);
    process.umask(umask ?? given | NOT_FOR_OTHERS);
    process.exitCode = EXIT_ERROR;
    terminals = [0, 1, 2].filter((fd) => (0,external_node_tty_namespaceObject.isatty)(fd));
    process.on('uncaughtException', (error) => {
        writeAtOnce(2, printable(`${(0,errors/* errorText */.kc)(error)}\n`));
        leaveAtOnce(EXIT_ERROR);
    });
    // biome-ignore lint/plugin: nothing is written
    const { stdout, stderr } = process;
    stdout.on('error', (error) => {
        // A reader that has seen enough, such as head, is no reason to break off a cell.
        if (error.code !== 'EPIPE')
            untold ??= error;
    });
    stderr.on('error', () => undefined);
}
/**
 * Ends this process, with `process.exitCode`, once all that it wrote has been read, or its reader is gone: what still waits
 * for the reader of a pipe or a socket, `process.exit` alone throws away. Whatever else holds the event loop has nothing
 * more to say.
 */
async function leave() {
    // biome-ignore lint/plugin: nothing is written
    const { stdout, stderr } = process;
    const taken = [stdout, stderr].map((stream) => new Promise((resolve) => stream.once('error', resolve).write('', resolve)));
    await Promise.all(taken);
    if (untold !== null) {
        writeAtOnce(2, printable(`Standard output did not take all that was said: ${untold.message}.\n`));
    }
    return leaveAtOnce(untold !== null && process.exitCode === 0 ? EXIT_ERROR : process.exitCode);
}
function leaveAtOnce(code) {
    // Node sets terminals back to what they were, and aborts when one is gone.
    for (const fd of terminals)
        if (!(0,external_node_tty_namespaceObject.isatty)(fd))
            (0,external_node_fs_.closeSync)(fd);
    process.exit(code);
}
//# sourceMappingURL=leave.js.map

/***/ }),

/***/ 7992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ linksOf),
/* harmony export */   u: () => (/* binding */ ownLinks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5190);



const LINKS = '/sys/class/net';
/** Of the network namespace in which we are. */
function ownLinks() {
    const index = (name) => Number((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(LINKS, name, 'ifindex')) ?? 0);
    return Object.fromEntries((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(LINKS).map((name) => [index(name), name]));
}
/** Of the network namespace of a process, as far as they are up and have IPv4: in its /sys may be what it put there. */
function linksOf(pid) {
    const lines = ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/net/igmp`) ?? '').matchAll(/^(\d+)\s+([^\s:]+)/gm);
    return Object.fromEntries([...lines].map(([, index = '', name = '']) => [index, name]));
}
//# sourceMappingURL=net-links.js.map

/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isRoots),
/* harmony export */   Jl: () => (/* binding */ isSafeIn),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   h3: () => (/* binding */ openToOthers),
/* harmony export */   lD: () => (/* binding */ writableByOthers),
/* harmony export */   t3: () => (/* binding */ dangerToRoot),
/* harmony export */   xr: () => (/* binding */ closedToOthers)
/* harmony export */ });
/* unused harmony export isOurs */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3759);



/** As many as the kernel follows. */
const MOST_LINKS = 40;
/** Root's, or that of the user whom sudo made root: what these two write, root may believe. */
function isOurs({ uid }) {
    return uid === 0 || String(uid) === process.env['SUDO_UID'];
}
/** Root's, and for nobody else to change. */
function isRoots({ uid, mode }) {
    return uid === 0 && (mode & 0o022) === 0;
}
/**
 * Whether an entry of a folder stays what it is until root or the caller of sudo changes it. Where all may write, the
 * sticky bit (as of /tmp) keeps an entry for its owner.
 *
 * @param entry null when it is not there yet, and is going to be root's
 */
function isSafeIn(folder, entry) {
    if (!isOurs(folder))
        return false;
    const othersWrite = (folder.mode & 0o022) !== 0;
    return !othersWrite || (isSticky(folder) && (entry === null || isOurs(entry)));
}
function isSticky({ mode }) {
    return (mode & 0o1000) !== 0;
}
/**
 * The first part of a path that somebody other than root and the caller of sudo can change, so that what comes next, or it
 * itself, becomes another file; null when there is none. From the root on: what was found safe stays so. What is not
 * there yet is taken for root's to make.
 *
 * @param path absolute; it may lead through links
 */
function openToOthers(path) {
    const ahead = path.split('/');
    let folder = '/';
    for (let links = 0; ahead.length > 0;) {
        const name = ahead.shift();
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
            continue;
        }
        const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(entry, { throwIfNoEntry: false }) ?? null;
        const within = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder);
        if (!isSafeIn(within, there))
            return isOurs(within) && isSticky(within) ? entry : folder;
        if (there?.isDirectory()) {
            folder = entry;
            continue;
        }
        if (!there?.isSymbolicLink())
            return null;
        links += 1;
        if (links > MOST_LINKS)
            return folder;
        const link = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(entry);
        if (link.startsWith('/'))
            folder = '/';
        ahead.unshift(...link.split('/'));
    }
    return null;
}
/** As {@link openToOthers}, of a file that is there; itself, where its content is others' to change. */
function writableByOthers(file) {
    const { uid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    return openToOthers(file) ?? (isOurs({ uid }) && (mode & 0o022) === 0 ? null : file);
}
/** As {@link openToOthers} where it matters: whoever is not root endangers nobody else, and null is said. */
function dangerToRoot(path) {
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .isRoot */ .j)() ? openToOthers((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)) : null;
}
/** The first folder on the way to a path, or that itself, that users other than its owner may not enter; null when there is none. */
function closedToOthers(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const closed = parent === path ? null : closedToOthers(parent);
    return closed ?? (((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mode & 0o001) === 0 ? path : null);
}
//# sourceMappingURL=owners.js.map

/***/ }),

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ Limit),
/* harmony export */   Xu: () => (/* binding */ slowness)
/* harmony export */ });
/* unused harmony export SLOWNESS_VARIABLE */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);

/** Processor time that is used up to see how long that takes: more than one turn of the scheduler. */
const PROBE_MS = 10;
/** For as long one look is good. */
const FRESH_MS = 1000;
/**
 * In the environment of an emulated machine, where wall and processor time are long alike: how much slower it is at least.
 * What its host is busy with it does not see: that is in it, too.
 */
const SLOWNESS_VARIABLE = 'CRIU_LXC_TEST_SLOWNESS';
const LEAST = Number(process.env[SLOWNESS_VARIABLE] ?? 1) || 1;
/** What takes longer than this has come to a stop, however busy the machine is. */
const MOST = Math.max(10, LEAST);
let looked = Number.NEGATIVE_INFINITY;
let seen = LEAST;
/**
 * How many times longer than on an idle machine everything takes here: from 1 to 10, in an emulated one to more. By how
 * long a little work of our own takes, which knows of quotas and of a host that gives its machine no time, and by the load
 * of the last minute, because what is late waited before.
 */
function slowness() {
    const now = performance.now();
    if (now - looked > FRESH_MS) {
        const [load = 0] = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.loadavg)();
        seen = Math.min(MOST, Math.max(LEAST, stretch(), load / (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()));
        looked = performance.now();
    }
    return seen;
}
/** Wall time for each unit of processor time. */
function stretch() {
    const started = performance.now();
    const before = process.cpuUsage();
    for (;;) {
        const { user, system } = process.cpuUsage(before);
        if (user + system >= PROBE_MS * 1000)
            return (performance.now() - started) / PROBE_MS;
    }
}
/** A limit that was made for an idle machine, and that follows the load of this one. */
class Limit {
    started = performance.now();
    ms;
    times = 1;
    /** @param ms on an idle machine */
    constructor(ms) {
        this.ms = ms;
    }
    /** Milliseconds until it may be over; 0 when it is. The machine is looked at when it would be. */
    left() {
        const elapsed = performance.now() - this.started;
        if (elapsed >= this.ms * this.times)
            this.times = Math.max(this.times, slowness());
        return Math.max(0, this.ms * this.times - elapsed);
    }
    isOver() {
        return this.left() === 0;
    }
    /** `5 s`; `5 s, 8 times as long on this busy machine`. */
    toString() {
        const longer = this.times < 1.5 ? '' : `, ${Math.round(this.times)} times as long on this busy machine`;
        return `${this.ms / 1000} s${longer}`;
    }
}
//# sourceMappingURL=pace.js.map

/***/ }),

/***/ 7971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lg: () => (/* binding */ describeProcess),
/* harmony export */   n: () => (/* binding */ drawTree),
/* harmony export */   oQ: () => (/* binding */ programOf),
/* harmony export */   rB: () => (/* binding */ seeProcesses),
/* harmony export */   xx: () => (/* binding */ isHalted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5190);



/** Of a process with more threads the first. */
const THREADS = 64;
/** Of what the kernel says of one process. */
const STACK_LINES = 30;
const COMMAND_LIMIT = 200;
/** All processes that this pid namespace sees, but this one, by their pids. */
function seeProcesses() {
    const own = pidNamespace('self');
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processIds */ .Uj)()
        .filter((pid) => pid !== process.pid)
        .sort((a, b) => a - b)
        .flatMap((pid) => {
        const fields = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statFields */ .qV)(pid);
        if (fields === null)
            return [];
        const [, name = '', state = '', parent = ''] = fields;
        return {
            pid,
            parent: Number(parent),
            name,
            state,
            runs: threadStates(pid).includes('R'),
            tracer: Number((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statusField */ .DX)(pid, 'TracerPid') ?? 0),
            // utime and stime; those of the process are of all threads, living and gone.
            ticks: Number(fields[13]) + Number(fields[14]),
            program: programOf(pid),
            channel: channelOf(pid),
            inside: pidNamespace(pid) !== own,
        };
    });
}
function threadStates(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/task`)
            .slice(0, THREADS)
            .map((thread) => (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/task/${thread}/stat`)?.match(/.*\) (\w) /s)?.[1]);
    }
    catch {
        return []; // It is gone.
    }
}
/**
 * By its file and the beginning of its command line: programs of the store are started by their own dynamic loader, whose
 * name is all that the kernel knows of them. Of a process in a container its command line proves nothing, but it is that of
 * CRIU as long as CRIU restores it.
 */
function programOf(pid) {
    const words = ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/cmdline`) ?? '').split('\0', 5);
    const names = [linkOf(pid, 'exe') ?? '', ...words.map((word) => word.replace(/ .*/s, ''))].map((word) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(word));
    if (names.includes('criu'))
        return 'criu';
    return names.some((name) => /^(lxc-|\[lxc$)/.test(name)) ? 'lxc' : 'other';
}
function channelOf(pid) {
    const channel = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/wchan`);
    return channel === null || channel === '' || channel === '0' ? null : channel;
}
function pidNamespace(pid) {
    return linkOf(pid, 'ns/pid');
}
function linkOf(pid, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/${name}`);
    }
    catch {
        return null;
    }
}
/** Stopped, by a signal or a tracer, at work that it does for CRIU or LXC: what is restored may be meant to stop. */
function isHalted({ inside, program, state }) {
    return inside ? program === 'criu' && state === 'T' : state === 'T' || state === 't';
}
/** The tree of some processes, a line each: pid, state, tracer, what it waits in, and name. */
function drawTree(seen) {
    const known = new Set(seen.map(({ pid }) => pid));
    const draw = (each, depth) => {
        const { pid, state, tracer, name, channel, inside } = each;
        const inner = inside ? ` (${(0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .innermostPid */ .B4)(pid) ?? '?'} in the container)` : '';
        const words = [
            `${'  '.repeat(depth)}${pid}${inner} ${commandLine(pid) || name}: ${state}`,
            ...(tracer === 0 ? [] : [`traced by ${tracer}`]),
            ...(channel === null ? [] : [`in ${channel}`]),
        ];
        return [words.join(', '), ...childrenOf(pid).flatMap((child) => draw(child, depth + 1))];
    };
    const childrenOf = (pid) => seen.filter(({ parent }) => parent === pid);
    return seen
        .filter(({ parent }) => !known.has(parent))
        .flatMap((root) => draw(root, 0))
        .join('\n');
}
/** All that the kernel tells of where a process stands. */
function describeProcess({ pid, name }) {
    const part = (file) => ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/${file}`) ?? 'It cannot be read.').trimEnd();
    const status = part('status')
        .split('\n')
        .filter((line) => /^(State|Tgid|PPid|TracerPid|NSpid|Threads|Sig(Pnd|Blk)|ShdPnd|Seccomp):/.test(line));
    const stack = part('stack').split('\n').slice(0, STACK_LINES);
    return [`== ${pid} ${name}`, ...status, `wchan: ${part('wchan')}`, `syscall: ${part('syscall')}`, ...stack, ''].join('\n');
}
/** Without the dynamic loader that starts the programs of the store. */
function commandLine(pid) {
    const words = ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/cmdline`) ?? '').split('\0');
    const own = /^ld-linux/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(words[0] ?? '')) && words[1] === '--library-path' ? words.slice(3) : words;
    return own.join(' ').trim().slice(0, COMMAND_LIMIT);
}
//# sourceMappingURL=process-table.js.map

/***/ }),

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ innermostPid),
/* harmony export */   DX: () => (/* binding */ statusField),
/* harmony export */   Gw: () => (/* binding */ namespacesOf),
/* harmony export */   Km: () => (/* binding */ openFiles),
/* harmony export */   Uj: () => (/* binding */ processIds),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   dK: () => (/* binding */ NAMESPACES),
/* harmony export */   di: () => (/* binding */ readOrNull),
/* harmony export */   gO: () => (/* binding */ descendantsOf),
/* harmony export */   iN: () => (/* binding */ statusFields),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   qV: () => (/* binding */ statFields),
/* harmony export */   vF: () => (/* binding */ threadIds)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/** Links in /proc/PID/ns. Who begins a pid namespace is not in it: his children are. */
const NAMESPACES = ['mnt', 'net', 'pid', 'pid_for_children', 'ipc', 'uts', 'cgroup'];
/** Of all processes that this pid namespace sees. */
function processIds() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
/** Of all threads of a process, its first in front. */
function threadIds(pid) {
    // By name `1000` is before `999`.
    const ids = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/task`).map(Number);
    return [...ids.filter((id) => id === pid), ...ids.filter((id) => id !== pid)];
}
/** Null when there is no such process. */
function identify(pid) {
    const stat = statFields(pid);
    const startTime = stat?.[21];
    // A zombie is dead; only its parent has not looked yet.
    return startTime === undefined || stat?.[2] === 'Z' ? null : { pid, startTime };
}
/** The fields of /proc/PID/stat, the first (the pid) at 0; null when there is no such process. */
function statFields(pid) {
    const stat = readOrNull(`/proc/${pid}/stat`);
    if (stat === null)
        return null;
    // The name, field 2, may hold spaces and parentheses: count from its end.
    const end = stat.lastIndexOf(')');
    return [String(pid), stat.slice(stat.indexOf('(') + 1, end), ...stat.slice(end + 2).split(' ')];
}
function isAlive(process) {
    return identify(process.pid)?.startTime === process.startTime;
}
/** `NAME=value` each; none of a process that is gone, or another user's. */
function environmentOf(pid) {
    return readOrNull(`/proc/${pid}/environ`)?.split('\0') ?? [];
}
/** The value of `NAME:` in /proc/PID/status, or null. */
function statusField(pid, name) {
    const status = readOrNull(`/proc/${pid}/status`);
    return status?.match(new RegExp(`^${name}:[ \\t]*(.*)$`, 'm'))?.[1] ?? null;
}
/** Fields of /proc/PID/status, each with single spaces; null for one that this kernel does not have. */
function statusFields(pid, names) {
    const lines = (readOrNull(`/proc/${pid}/status`) ?? '').split('\n');
    const fields = new Map(lines.map((line) => line.split(':', 2)));
    return Object.fromEntries(names.map((name) => [name, fields.get(name)?.replaceAll(/\s+/g, ' ').trim() ?? null]));
}
/** The pid that a process has in the innermost pid namespace that it is in. */
function innermostPid(pid) {
    const pids = statusField(pid, 'NSpid')?.split(/\s+/);
    return pids === undefined ? null : Number(pids.at(-1));
}
/** Where the open descriptors of a process lead. */
function openFiles(pid) {
    const folder = `/proc/${pid}/fd`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((fd) => {
        try {
            return [{ fd: Number(fd), target: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${fd}`) }];
        }
        catch {
            return []; // Closed in between.
        }
    });
}
/** As the kernel names them: `net:[4026532101]`. None of a process that is gone, or another user's. */
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    return NAMESPACES.flatMap((name) => {
        try {
            return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${name}`)];
        }
        catch {
            return [];
        }
    });
}
function readOrNull(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return null;
    }
}
/** All processes below one, each after its parent. */
function descendantsOf(root) {
    const children = new Map();
    for (const pid of processIds()) {
        const parent = Number(statFields(pid)?.[3]);
        children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
    const below = (pid) => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
    return below(root);
}
//# sourceMappingURL=process.js.map

/***/ }),

/***/ 5408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ OF_THE_KERNEL),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   KC: () => (/* binding */ walkInside),
/* harmony export */   Vg: () => (/* binding */ listInside),
/* harmony export */   X$: () => (/* binding */ openInside),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   Y: () => (/* binding */ tellInside),
/* harmony export */   jo: () => (/* binding */ statusInside),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   rn: () => (/* binding */ isThereInside),
/* harmony export */   xN: () => (/* binding */ tailInside),
/* harmony export */   xO: () => (/* binding */ readInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5531);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9036);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2291);





/** Why something below a folder of others was not read, as one sentence. */
class Unreadable extends _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Unread */ .I_ {
    /** As the system names it: `ENOENT`, `ELOOP` for a link, `EINVAL` for what is no file. */
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
const OPEN = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY;
/** What looks like a file there is the kernel, which answers when it likes: /proc/kmsg. By the type that statfs(2) gives. */
const OF_THE_KERNEL = {
    40864: 'proc',
    1650812274: 'sysfs',
    1684170528: 'debugfs',
    1953653091: 'tracefs',
    2613483: 'cgroup',
    1667723888: 'cgroup2',
    1935894131: 'securityfs',
    1650812272: 'configfs',
    3405662737: 'bpf',
    1634035564: 'pstore',
    3730735588: 'efivarfs',
    124082209: 'resctrl',
    // Not the kernel but a user's program, or nobody yet.
    1702057286: 'fuse',
    391: 'autofs',
};
/** Of a folder; whoever has more is told of none beyond these. */
const MOST_NAMES = 10_000;
/**
 * Opens a file below a folder that others write to, a container's root file system for one, and hands it to `use`.
 *
 * Never waits, and never opens what is something else: the path is walked folder by folder, what is found there is held and
 * looked at, and that itself is opened, whatever its name means by then.
 *
 * @param root is the caller's own choice: links in it are followed
 * @param path from there
 * @param kind `pipe` is a named one
 * @throws Unreadable
 */
function openInside(root, path, { links = 'refused', kind = 'file', write = false, }, use) {
    const where = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    return held(root, path, links, (place) => {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place);
        if (found.isDirectory())
            throw new Unreadable('EISDIR', `${where} is a folder.`);
        if (!(kind === 'file' ? found.isFile() : found.isFIFO())) {
            throw new Unreadable('EINVAL', `${where} is no ${kind === 'file' ? 'ordinary file' : 'named pipe'}.`);
        }
        const system = OF_THE_KERNEL[(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(self(place)).type];
        if (system !== undefined)
            throw new Unreadable('EINVAL', `${where} is not a file on a disk: it is on ${system}.`);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(self(place), (write ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY) | OPEN);
        try {
            return use({ fd, size: found.size });
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    });
}
/**
 * Reads a whole file, as long as it was when it was opened.
 *
 * @param most bytes
 * @throws Unreadable, also when it is longer
 */
function readInside(root, path, most, links) {
    return openInside(root, path, { links }, ({ fd, size }) => {
        if (size > most)
            throw new Unreadable('EFBIG', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is larger than ${most} bytes.`);
        return readPart(fd, 0, size);
    });
}
/** The end of a file as text, in at most so many bytes; null when it cannot be read. */
function tailInside(root, path, bytes) {
    return orNull(() => openInside(root, path, {}, ({ fd, size }) => readPart(fd, Math.max(0, size - bytes), size)).toString());
}
/**
 * Names in a folder.
 *
 * @throws Unreadable
 */
function listInside(root, path, links = 'refused') {
    return held(root, path, links, (place) => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place).isDirectory())
            throw new Unreadable('ENOTDIR', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is no folder.`);
        const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(self(place));
        try {
            const names = [];
            for (let entry = folder.readSync(); entry !== null && names.length < MOST_NAMES; entry = folder.readSync()) {
                names.push(entry.name);
            }
            return names.sort();
        }
        finally {
            folder.closeSync();
        }
    });
}
/**
 * Everything below a folder that is on the same file system, the folder itself left out, each folder before what is in it.
 *
 * @param most entries: of more none are told
 * @throws Unreadable
 */
function walkInside(root, path, most) {
    const found = [];
    const walk = (folder, device) => held(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, folder), 'refused', (place) => {
        const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place);
        if (!own.isDirectory() || (device !== null && own.dev !== device))
            return;
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(self(place)).sort()) {
            const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(self(place), name), { throwIfNoEntry: false });
            if (status === undefined || found.length >= most)
                continue;
            const entry = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), status };
            found.push(entry);
            if (status.isDirectory() && status.dev === own.dev)
                walk(entry.path, own.dev);
        }
    });
    walk('', null);
    return found;
}
/**
 * What is there; of a mount point what is mounted there, of a link itself.
 *
 * @throws Unreadable
 */
function statusInside(root, path) {
    return held(root, path, 'refused', (place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place), true);
}
/** Whether there is anything by that name, a link too. */
function isThereInside(root, path) {
    return orNull(() => held(root, path, 'refused', () => true, true)) === true;
}
/**
 * Writes a line to a named pipe that somebody inside reads.
 *
 * @throws Unreadable, also when the pipe is full
 */
function tellInside(root, path, line) {
    // For reading too: opened for writing alone, a pipe that nobody reads is refused.
    openInside(root, path, { kind: 'pipe', write: true }, ({ fd }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, `${line}\n`));
}
/** Bytes of an open file; fewer when it has become shorter. */
function readPart(fd, start, end) {
    const part = Buffer.alloc(end - start);
    let length = 0;
    while (length < part.length) {
        const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, part, length, part.length - length, start + length);
        if (more === 0)
            break;
        length += more;
    }
    return part.subarray(0, length);
}
/** What a function of this module gives; null when it cannot. */
function orNull(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof Unreadable)
            return null;
        throw error;
    }
}
function self(fd) {
    return `/proc/self/fd/${fd}`;
}
/** @param isLinkFine the last name may be a link, which is held itself */
function held(root, path, links, use, isLinkFine = false) {
    const way = [];
    try {
        way.push((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(root, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .O_PATH */ .QZ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY));
        const names = split(path);
        let followed = 0;
        for (let name = names.shift(); name !== undefined; name = names.shift()) {
            if (name === '..') {
                // Where it was come from, not where the folder lies by now. Above the root is the root.
                if (way.length > 1)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(way.pop());
                continue;
            }
            const step = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(self(way.at(-1)), name);
            const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(step, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .O_PATH */ .QZ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
            way.push(place);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place).isSymbolicLink() || (isLinkFine && names.length === 0))
                continue;
            followed += 1;
            if (links === 'refused' || followed > _owners_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_LINKS */ .Yb) {
                throw new Unreadable('ELOOP', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is behind a link, which is not followed.`);
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(way.pop());
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(step);
            if (target.startsWith('/'))
                for (const each of way.splice(1))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(each);
            names.unshift(...split(target));
        }
        return use(way.at(-1));
    }
    catch (error) {
        throw told(error, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
    }
    finally {
        for (const each of way)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(each);
    }
}
function split(path) {
    return path.split('/').filter((name) => name !== '' && name !== '.');
}
/** What the system says, which names descriptors, as a sentence. */
function told(error, where) {
    const { code, errno } = error;
    if (code === undefined || errno === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return new Unreadable(code, `There is no ${where}.`);
    return new Unreadable(code, `${where} cannot be read (${code}).`);
}
//# sourceMappingURL=read-inside.js.map

/***/ }),

/***/ 3759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SUDO),
/* harmony export */   j: () => (/* binding */ isRoot)
/* harmony export */ });
/** Never asks for a password: a job would wait for ever. */
const SUDO = ['sudo', '-n', '--'];
function isRoot() {
    return process.geteuid?.() === 0;
}
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 6498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P2: () => (/* binding */ STATE_FOLDER),
  y6: () => (/* binding */ forget),
  T3: () => (/* binding */ readRecords),
  bg: () => (/* binding */ sandbox_record_self),
  rh: () => (/* binding */ writeRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __nccwpck_require__(2291);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/host/files.js
var files = __nccwpck_require__(9036);
// EXTERNAL MODULE: ./build/host/root.js
var root = __nccwpck_require__(3759);
;// CONCATENATED MODULE: ./build/host/write-file.js
/**
 * Every file that the user names, or that lies where others may write, is written here. The folder is opened once, and all
 * is done in what was opened; no link is followed but those that {@link writeWhole} names; owner and mode go by descriptor.
 */







const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = external_node_fs_.constants;
const PROC_MAGIC = 0x9fa0;
/** A folder that stays the same one, whoever moves or replaces it meanwhile. */
class HeldFolder {
    /** Its path as long as it is held, for this process and its children. */
    path;
    descriptor;
    /** @param flags 0 when it may be a link to one */
    constructor(path, flags = O_NOFOLLOW) {
        this.descriptor = (0,external_node_fs_.openSync)(path, files/* O_PATH */.QZ | O_DIRECTORY | flags);
        this.path = `/proc/${process.pid}/fd/${this.descriptor}`;
    }
    stat() {
        return (0,external_node_fs_.fstatSync)(this.descriptor);
    }
    /** Has the disk know of the names in it. */
    sync() {
        let opened;
        try {
            opened = (0,external_node_fs_.openSync)((0,external_node_path_.join)(this.path, '.'), O_RDONLY | O_DIRECTORY);
        }
        catch {
            return; // A folder that we may write to, and not read.
        }
        try {
            (0,external_node_fs_.fsyncSync)(opened);
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    close() {
        (0,external_node_fs_.closeSync)(this.descriptor);
    }
}
/**
 * Holds a folder for files of ours, which is made when it is not there.
 *
 * @throws StageError when we are root and it is somebody else's
 */
function holdOwn(path) {
    makeFolder(path);
    const folder = new HeldFolder(path);
    if (!isRoot() || isOurs(folder.stat()))
        return folder;
    folder.close();
    throw new StageError(null, `${path} belongs to another user, and root writes nothing there; name another folder.`);
}
/** Whether we are root, and somebody else could have put there what is there. */
function mayBeOthers(path) {
    return (0,owners/* dangerToRoot */.t3)(path) !== null;
}
/**
 * Writes a file. Whoever reads it sees the old content or the new one, never half of either. An old file's mode stays, and
 * its owner as far as we may set it.
 *
 * A link stays one: what it leads to is written. So does what is no file, such as /dev/null or a FIFO. Root does neither
 * where somebody else could have put it there.
 *
 * @throws StageError in one sentence
 */
function writeWhole(path, content, options = {}) {
    try {
        const file = new Unfinished(path, options);
        try {
            (0,external_node_fs_.writeFileSync)(file.descriptor, content);
            file.finish();
        }
        finally {
            file.close();
        }
    }
    catch (error) {
        throw inWords(path, error);
    }
}
/**
 * As {@link writeWhole}, for content that comes bit by bit.
 *
 * @param fill writes to the path that it is given, which is for this process and its children
 */
async function fillWhole(path, fill) {
    try {
        const file = new Unfinished(path, {});
        try {
            await fill(`/proc/${process.pid}/fd/${file.descriptor}`);
            file.finish();
        }
        finally {
            file.close();
        }
    }
    catch (error) {
        throw inWords(path, error);
    }
}
/** A file that is written: in place, or under another name until it is whole. */
class Unfinished {
    descriptor;
    path;
    folder;
    place;
    old;
    /** Null when it is written in place, and when it is finished. */
    unfinished;
    constructor(path, { mode = 0o666, unfinished = temporaryName() }) {
        const { folder, name, there } = follow(path);
        this.path = path;
        this.folder = folder;
        this.place = (0,external_node_path_.join)(folder.path, name);
        this.old = there;
        this.unfinished = there === undefined || there.isFile() ? (0,external_node_path_.join)(folder.path, unfinished) : null;
        try {
            this.descriptor =
                this.unfinished === null
                    ? (0,external_node_fs_.openSync)(this.place, 'w')
                    : create(this.unfinished, there === undefined ? mode : 0o600);
        }
        catch (error) {
            folder.close();
            throw error;
        }
    }
    finish() {
        if (this.unfinished === null)
            return;
        // One that another user could have put in root's way is none to be like.
        if (this.old !== undefined && !mayBeOthers(this.path))
            keepOwner(this.descriptor, this.old);
        (0,external_node_fs_.fsyncSync)(this.descriptor);
        (0,external_node_fs_.renameSync)(this.unfinished, this.place);
        this.unfinished = null;
        this.folder.sync();
    }
    /** Removes what is not finished. */
    close() {
        (0,external_node_fs_.closeSync)(this.descriptor);
        if (this.unfinished !== null)
            (0,external_node_fs_.rmSync)(this.unfinished, { force: true });
        this.folder.close();
    }
}
/** The folder and the name in it that a path leads to in the end, and what is there; the folder is held. */
function follow(path) {
    const passed = [];
    try {
        for (let target = (0,external_node_path_.resolve)(path); passed.length <= owners/* MOST_LINKS */.Yb;) {
            const folder = new HeldFolder((0,external_node_path_.dirname)(target), 0);
            const name = (0,external_node_path_.basename)(target);
            const place = (0,external_node_path_.join)(folder.path, name);
            passed.push(folder);
            const there = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
            const isOrdinary = there === undefined || there.isFile();
            if (!isOrdinary && (0,root/* isRoot */.j)() && !(0,owners/* isSafeIn */.Jl)(folder.stat(), there)) {
                const what = there.isSymbolicLink() ? 'a link' : 'no ordinary file';
                throw new errors/* UsageError */.eb(`${path} is ${what} in a folder that others can write to, and root does not write through it; name another file.`);
            }
            // Links of /proc are none that can be read: they lead to what is open.
            if (isOrdinary || !there.isSymbolicLink() || (0,external_node_fs_.statfsSync)(folder.path).type === PROC_MAGIC) {
                passed.pop();
                return { folder, name, there };
            }
            const link = (0,external_node_fs_.readlinkSync)(place);
            // Not resolved: `..` after a link is the kernel's to understand.
            target = link.startsWith('/') ? link : `${folder.path}/${link}`;
        }
        throw new errors/* UsageError */.eb(`${path} leads through more than ${owners/* MOST_LINKS */.Yb} links.`);
    }
    finally {
        for (const folder of passed)
            folder.close();
    }
}
/**
 * Replaces a config in one step, with the same mode and owner. What was there before is kept beside it.
 *
 * @param before what it holds, as far as the caller knows
 * @returns the path of the old one: `FILE.orig`
 * @throws UsageError when there is such a file already, when somebody else changed the config, when it cannot be written,
 * or when we are root and somebody else could have another file in its place
 */
function replaceConfig(path, before, after) {
    const file = realpathSync(path);
    const open = dangerToRoot(file);
    if (open !== null) {
        throw new UsageError(`Nothing was written: users other than root can change ${open}. Run this without root, as the owner of ${file}, or make the changes by hand.`);
    }
    const copy = `${file}.orig`;
    const folder = new HeldFolder(dirname(file));
    const [config, old, fresh] = [basename(file), basename(copy), temporaryName()].map((name) => join(folder.path, name));
    let linked = false;
    try {
        // The old file itself: nobody gets to read what was not to be read before.
        linkSync(config, old);
        linked = true;
        const found = sameBytes(old, before);
        if (found === null)
            throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
        const opened = create(fresh, 0o600);
        try {
            writeFileSync(opened, after);
            fchownSync(opened, found.uid, found.gid);
            fchmodSync(opened, found.mode & 0o7777);
            fsyncSync(opened);
        }
        finally {
            closeSync(opened);
        }
        if (lstatSync(config).ino !== found.ino || sameBytes(old, before) === null)
            throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
        renameSync(fresh, config);
        folder.sync();
        return copy;
    }
    catch (error) {
        rmSync(fresh, { force: true });
        if (linked)
            rmSync(old, { force: true });
        if (error instanceof UsageError)
            throw error;
        const { code } = error;
        if (code === 'EEXIST')
            throw new UsageError(`${copy} is there already, and nothing was written; move it away.`);
        throw new UsageError(`${file} cannot be replaced and kept as ${basename(copy)} (${code}); nothing was changed.`);
    }
    finally {
        folder.close();
    }
}
/** Null when it is no file, or not with these bytes. */
function sameBytes(path, bytes) {
    const opened = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const found = fstatSync(opened);
        return found.isFile() && found.size === bytes.length && readFileSync(opened).equals(bytes) ? found : null;
    }
    finally {
        closeSync(opened);
    }
}
function temporaryName() {
    return `.criu-lxc-test-${(0,external_node_crypto_.randomUUID)()}.tmp`;
}
function create(path, mode) {
    return (0,external_node_fs_.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
}
function keepOwner(descriptor, old) {
    const { uid, gid, mode } = old;
    const own = (0,external_node_fs_.fstatSync)(descriptor);
    if (own.uid !== uid || own.gid !== gid) {
        try {
            (0,external_node_fs_.fchownSync)(descriptor, uid, gid);
        }
        catch (error) {
            // Who is not root has to make it a file of his own.
            if (error.code !== 'EPERM')
                throw error;
        }
    }
    (0,external_node_fs_.fchmodSync)(descriptor, mode & 0o777);
}
/** The kernel's reason without the path that we know the file by. */
function inWords(path, error) {
    if (error.code === undefined)
        return error;
    const [reason] = error.message.split(', ');
    return new errors/* StageError */.Zu(null, `${path} could not be written: ${reason}.`, { cause: error });
}
//# sourceMappingURL=write-file.js.map
;// CONCATENATED MODULE: ./build/host/sandbox-record.js







/** Where the records of sandboxes lie, and the sandboxes themselves unless a work folder is given. */
const STATE_FOLDER = '/var/lib/criu-lxc-test';
/** None when somebody else than root can write there. */
function readRecords() {
    return (inStateFolder((folder) => (0,external_node_fs_.readdirSync)(folder).flatMap((name) => {
        const [, dot, id] = /^(\.?)(.+)\.json(?:\.new)?$/.exec(name) ?? [];
        const isUnfinished = dot === '.';
        if (id === undefined || name !== (isUnfinished ? unfinishedName(id) : `${id}.json`))
            return [];
        return [{ name, id, record: readRecord((0,external_node_path_.join)(folder, name), id), isUnfinished }];
    })) ?? []);
}
/** Removes a file of {@link STATE_FOLDER}, and that when it was the last one. */
function forget(name) {
    inStateFolder((folder) => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true }));
    try {
        (0,external_node_fs_.rmdirSync)(STATE_FOLDER);
    }
    catch {
        // Other sandboxes have their records there.
    }
}
function unfinishedName(id) {
    return `.${id}.json.new`;
}
/** Null when there is none, or it is not root's alone. */
function inStateFolder(work) {
    let folder;
    try {
        folder = new HeldFolder(STATE_FOLDER);
    }
    catch {
        return null;
    }
    try {
        return (0,owners/* isRoots */.Em)(folder.stat()) ? work(folder.path) : null;
    }
    finally {
        folder.close();
    }
}
function readRecord(file, id) {
    try {
        const opened = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const found = (0,external_node_fs_.fstatSync)(opened);
            if (!found.isFile() || !(0,owners/* isRoots */.Em)(found))
                return null;
            const record = JSON.parse((0,external_node_fs_.readFileSync)(opened, 'utf8'));
            if (![record.folder, ...record.cgroups].every((path) => (0,external_node_path_.basename)(path) === id))
                return null;
            // Of a boot before this one there are none any more.
            return { ...record, cgroups: record.cgroups.filter((path) => (0,cgroups/* isCgroup */.LN)(path)) };
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    catch {
        return null;
    }
}
/** This process, and the namespace and the boot in which its pid means something. */
function sandbox_record_self() {
    const identity = (0,host_process/* identify */.ls)(process.pid);
    if (identity === null)
        throw new Error('/proc does not show this process: is /proc mounted?');
    return {
        ...identity,
        pidNamespace: (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'),
        bootId: (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    };
}
/** @throws StageError */
function writeRecord(id, record) {
    for (let attempt = 1; attempt <= 3; attempt++) {
        (0,external_node_fs_.mkdirSync)(STATE_FOLDER, { recursive: true, mode: 0o755 });
        try {
            const options = { mode: 0o600, unfinished: unfinishedName(id) };
            const isWritten = inStateFolder((folder) => {
                writeWhole((0,external_node_path_.join)(folder, `${id}.json`), JSON.stringify(record), options);
                return true;
            });
            if (isWritten)
                return;
        }
        catch (error) {
            // The last of the others removed the folder between the two.
            const { code } = (error.cause ?? error);
            if (code !== 'ENOENT' || attempt === 3) {
                throw new errors/* StageError */.Zu('start', `The sandbox could not be recorded in ${STATE_FOLDER} (${code}).`, {
                    cause: error,
                });
            }
        }
    }
    throw new errors/* StageError */.Zu('start', `${STATE_FOLDER} is not root's alone, and no sandbox was made; remove it.`);
}
//# sourceMappingURL=sandbox-record.js.map

/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $N: () => (/* binding */ endSandbox),
  c5: () => (/* binding */ giveFolder),
  Ep: () => (/* binding */ openSandbox),
  TF: () => (/* binding */ remove),
  SD: () => (/* binding */ vacateSandbox)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __nccwpck_require__(8393);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __nccwpck_require__(2291);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __nccwpck_require__(6756);
;// CONCATENATED MODULE: ./build/host/sandbox-init.js


/** What of these lies below a folder that is private inside. */
function sandbox_init_hidden(paths) {
    const real = [...new Set(paths.map((path) => (0,external_node_fs_.realpathSync)(path)))];
    return real.filter((path) => /^\/(tmp|run)\//.test(path) && !real.some((other) => other !== path && path.startsWith(`${other}/`)));
}
/** fstab lines: one mount process for all hierarchies instead of one for each. */
function cgroupMounts(version, v1) {
    if (version === 'v2')
        return 'cgroup2 /sys/fs/cgroup cgroup2 defaults 0 0\n';
    // No cgroup v2 beside v1: where v2 has no controllers, LXC 5.0.2 then passes CRIU a `--cgroup-root` without a path.
    const mounts = v1.map((name) => {
        const option = name.startsWith('name=') ? `none,${name}` : name;
        return `cgroup /sys/fs/cgroup/${name.replace(/^name=/, '')} cgroup ${option} 0 0`;
    });
    return `${mounts.join('\n')}\n`;
}
/**
 * The cgroup, below the sandbox's own, of all that is not the container: in v2 one with processes cannot hand controllers
 * down. Named as systemd names it, because LXC strips that.
 */
const LEAF = 'init.scope';
/** Enters cgroups, and goes on as what follows. */
function enter(cgroups) {
    return ['/bin/sh', '-c', ENTER, 'enter', ...cgroups.map((cgroup) => (0,external_node_path_.join)(cgroup, 'cgroup.procs')), '--'];
}
const ENTER = `
while [ "$1" != -- ]; do
  echo $$ > "$1" || { echo "Cannot enter $1." >&2; exit 1; }
  shift
done
shift
exec "$@"
`;
/**
 * Where we are in cgroups becomes their root. With the same groups, whether root logged in or came by sudo: CRIU may hand
 * them on.
 */
const ROOTS = ['setpriv', '--groups', '0', 'unshare', '--cgroup', '--'];
/** This one stays outside, as the parent of init, and in the cgroup that it is in. */
const NAMESPACES = [
    ...['unshare', '--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child', '--mount-proc'],
    ...['--propagation', 'private', '--'],
];
/**
 * The sandbox's init. Arguments: cgroup version, folder, hidden paths to keep, `--`, command.
 *
 * It waits for the command and reaps orphans meanwhile (LXC's monitors are given to it): a shell does both at once.
 */
const INIT = `set -eu
cgroup=$1 folder=$2
shift 2
security=/sys/kernel/security
[ -e "$security/lsm" ] || security=
mount -t sysfs sysfs /sys
# As on the host: CRIU sees there which LSM it has.
[ -z "$security" ] || mount -t securityfs securityfs "$security"
[ "$cgroup" = v2 ] || mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
mkdir -p $(cut -d ' ' -f 2 "$folder/fstab")
mount -a -T "$folder/fstab"
if [ "$cgroup" = v2 ]; then
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" > /sys/fs/cgroup/cgroup.subtree_control || :
  done
  # lxc-checkpoint puts CRIU into the root cgroup, which takes processes whatever it hands down. Ours is no such root.
  mount --bind /sys/fs/cgroup/init.scope/cgroup.procs /sys/fs/cgroup/cgroup.procs
fi
# The host's settings of CRIU and LXC are not what is tested here.
for settings in /etc/criu /etc/lxc; do
  [ ! -d "$settings" ] || mount -t tmpfs tmpfs "$settings"
done
# What lies below the folders that we are about to hide is reached by descriptors of these, and mounted back.
exec 3</tmp 4</run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=755 tmpfs /run
while [ "$1" != -- ]; do
  case $1 in
    /tmp/*) held=/proc/self/fd/3/\${1#/tmp/} ;;
    *) held=/proc/self/fd/4/\${1#/run/} ;;
  esac
  if [ -d "$held/" ]; then
    mkdir -p "$1"
  else
    mkdir -p "\${1%/*}"
    : > "$1"
  fi
  mount --no-canonicalize --bind "$held" "$1"
  shift
done
shift
exec 3<&- 4<&-
cd "$folder"
set +e
"$@"
`;
//# sourceMappingURL=sandbox-init.js.map
// EXTERNAL MODULE: ./build/host/sandbox-record.js + 1 modules
var sandbox_record = __nccwpck_require__(6498);
;// CONCATENATED MODULE: ./build/host/sandbox.js











/**
 * Needs root. Creates nothing that its record does not name, and leaves nothing when it throws.
 *
 * @throws StageError
 */
async function openSandbox(options) {
    const owner = (0,sandbox_record/* self */.bg)();
    const id = `criu-lxc-test.${owner.pid}.${owner.startTime}.${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
    const folder = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(options.workDir), id);
    const open = (0,owners/* openToOthers */.h3)(folder);
    if (open !== null) {
        // It has programs that root runs.
        throw new errors/* StageError */.Zu('start', `Users other than root can change ${open}, and with it what root runs there; choose another work-dir.`);
    }
    const all = (0,host_cgroups/* hierarchies */.a2)();
    const cgroups = all.map((hierarchy) => (0,host_cgroups/* subtreeFolder */.Ni)(hierarchy, id));
    const record = { owner, folder, cgroups };
    (0,sandbox_record/* writeRecord */.rh)(id, record);
    try {
        // What is copied into it and dumped from it has programs, secrets and memory that are nobody else's on this host.
        (0,external_node_fs_.mkdirSync)(folder, { mode: options.group === undefined ? 0o700 : 0o710 });
        if (options.group !== undefined)
            (0,external_node_fs_.chownSync)(folder, 0, options.group);
        for (const [index, hierarchy] of all.entries())
            (0,host_cgroups/* createSubtree */.bz)(hierarchy, cgroups[index]);
        const v1 = all.filter(({ version }) => version === 'v1').map(({ name }) => name);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'fstab'), cgroupMounts(options.cgroup, v1));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), INIT);
        const unified = cgroups.filter((_, index) => all[index]?.version === 'v2');
        const leaf = options.cgroup === 'v2' ? unified.map((cgroup) => (0,external_node_path_.join)(cgroup, LEAF)) : [];
        for (const cgroup of leaf)
            (0,external_node_fs_.mkdirSync)(cgroup);
        const init = ['/bin/sh', (0,external_node_path_.join)(folder, 'init'), options.cgroup, folder, ...sandbox_init_hidden([folder, ...options.keep]), '--'];
        const args = [...enter(cgroups), ...ROOTS, ...enter(leaf), ...NAMESPACES, ...init, ...options.command(id, folder)];
        const command = (0,dialogue/* converse */.iq)(args, { cwd: folder });
        return { id, folder, command, record };
    }
    catch (error) {
        await remove(id, record);
        if ((0,errors/* isMistake */.VF)(error))
            throw error;
        throw new errors/* StageError */.Zu('start', `The sandbox could not be made: ${error.message}.`, { cause: error });
    }
}
/**
 * Ends a sandbox and removes its cgroup subtree and folder, thawing first.
 *
 * @returns what could not be removed: paths and pids, in words
 */
function endSandbox(sandbox) {
    sandbox.command.stdin.destroy();
    return remove(sandbox.id, sandbox.record);
}
/**
 * Ends a sandbox and removes its cgroup subtree, but not its folder and its record yet: {@link endSandbox} does.
 *
 * @returns what could not be removed: paths and pids, in words
 */
function vacateSandbox({ command, record }) {
    command.stdin.destroy();
    return removeCgroups(record);
}
/** For the processes of a sandbox to be gone once they are killed. */
const REMOVAL_MS = 5000;
/** Thaws, kills and removes all that a record names, and then the record. */
async function remove(id, record) {
    const left = await removeCgroups(record);
    try {
        (0,external_node_fs_.rmSync)(record.folder, { recursive: true, force: true });
    }
    catch (error) {
        left.push(`folder ${record.folder} (${error.message})`);
    }
    if (left.length === 0)
        (0,sandbox_record/* forget */.y6)(`${id}.json`);
    return left;
}
/** With all that lives in them. */
async function removeCgroups(record) {
    const left = [];
    const limit = new pace/* Limit */.I$(REMOVAL_MS);
    // 0 is a process that this pid namespace does not see, and to kill it is to kill ourselves.
    const alive = () => record.cgroups.flatMap(host_cgroups/* processesIn */.rD).filter((pid) => pid > 0);
    // Again and again: a process can be forked, or the freezer written, while we look.
    for (let pids = alive(); pids.length > 0; pids = alive()) {
        record.cgroups.forEach(host_cgroups/* thaw */.JI);
        for (const pid of pids)
            kill(pid);
        if (limit.isOver()) {
            left.push(...new Set(pids.map((pid) => `process ${pid}`)));
            break;
        }
        await (0,promises_.setTimeout)(2);
    }
    for (const cgroup of record.cgroups) {
        for (;;) {
            try {
                (0,host_cgroups/* removeSubtree */.$7)(cgroup);
                break;
            }
            catch (error) {
                // A process stays in its cgroup for a moment after cgroup.procs no longer names it.
                if (limit.isOver()) {
                    left.push(`cgroup ${cgroup} (${error.message})`);
                    break;
                }
                await (0,promises_.setTimeout)(2);
            }
        }
    }
    return left;
}
/** A user may enter a sandbox's folder now, and nobody else but root. */
function giveFolder(folder, uid) {
    const opened = (0,external_node_fs_.openSync)(folder, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        (0,external_node_fs_.fchownSync)(opened, uid, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened);
    }
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone.
    }
}
//# sourceMappingURL=sandbox.js.map

/***/ }),

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5190);
/* harmony import */ var _sandbox_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1793);
/* harmony import */ var _sandbox_record_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6498);



/**
 * Removes the sandboxes whose owner is dead: their cgroup subtree, thawing what is frozen, and their folder.
 * Touches no sandbox that somebody lives in. Needs root.
 */
async function sweep() {
    const swept = [];
    for (const file of (0,_sandbox_record_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecords */ .T3)()) {
        const { id, record, name } = file;
        if (file.isUnfinished) {
            if (!writerIsDead(file))
                continue;
            // Nothing of what it names has been made.
            (0,_sandbox_record_js__WEBPACK_IMPORTED_MODULE_2__/* .forget */ .y6)(name);
            swept.push({ id, left: [] });
        }
        else if (record !== null && ownerIsDead(record)) {
            swept.push({ id, left: await (0,_sandbox_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(id, record) });
        }
    }
    return swept;
}
function ownerIsDead({ owner }) {
    const { bootId, pidNamespace } = (0,_sandbox_record_js__WEBPACK_IMPORTED_MODULE_2__/* .self */ .bg)();
    if (owner.bootId !== bootId)
        return true;
    // A pid of another pid namespace means nothing here: its own host's sweep will see to it.
    return owner.pidNamespace === pidNamespace && !(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(owner);
}
/** Of half a record the id has to say who wrote it. */
function writerIsDead({ id, record }) {
    if (record !== null)
        return ownerIsDead(record);
    const [, pid, startTime = ''] = id.split('.');
    return !(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)({ pid: Number(pid), startTime });
}
//# sourceMappingURL=sweep.js.map

/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cB: () => (/* binding */ traceBug),
  xz: () => (/* binding */ traceCommand),
  g: () => (/* binding */ traceListener),
  zR: () => (/* binding */ tracing)
});

// UNUSED EXPORTS: now, tracingAs

;// CONCATENATED MODULE: external "node:async_hooks"
const external_node_async_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
;// CONCATENATED MODULE: ./build/host/trace.js

/** A command that takes longer is told of while it runs: it may never end. */
const LONG_MS = 1000;
const listener = new external_node_async_hooks_namespaceObject.AsyncLocalStorage();
/** Runs `work`. `hear` is told of every command and every bug in it; so is whoever listens to what is around it. */
function tracing(hear, work) {
    const around = listener.getStore();
    return listener.run((event) => {
        hear(event);
        around?.(event);
    }, work);
}
/** Runs `work`. Who listens to what is around it is told where an event comes from. */
function tracingAs(where, work) {
    const around = listener.getStore();
    return around === undefined
        ? work()
        : listener.run((event) => around({ ...event, where: [where, event.where].filter(Boolean).join(' ') }), work);
}
/** Who listens here; ask before anything asynchronous. */
function traceListener() {
    return listener.getStore();
}
/**
 * Tells of a command that begins now.
 *
 * @returns to be called when it has ended: in which words, and with the end of what it printed when it failed
 */
function traceCommand(argv) {
    const hear = listener.getStore();
    if (hear === undefined)
        return () => undefined;
    const started = now();
    const long = setTimeout(() => hear({ type: 'command', argv, started, end: null }), LONG_MS).unref();
    return (ended, said) => {
        clearTimeout(long);
        hear({ type: 'command', argv, started, end: { ms: now() - started, ended, said } });
    };
}
/** Tells of what nobody expected. */
function traceBug({ message, stack = message }) {
    listener.getStore()?.({ type: 'bug', started: now(), stack });
}
function now() {
    return performance.timeOrigin + performance.now();
}
//# sourceMappingURL=trace.js.map

/***/ }),

/***/ 7946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6756);


/** Looks again every millisecond until a condition holds. False when it does not within the time, as {@link Limit} has it. */
async function until(condition, timeoutMs) {
    const limit = new _pace_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I$(timeoutMs);
    while (!condition()) {
        if (limit.isOver()) {
            // What came while the host let us wait is heard first.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            return condition();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1);
    }
    return true;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _read_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5408);



const FOLDER = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
/** No deeper, and no more: whoever has more is told of none beyond these. */
const MOST_LEVELS = 40;
const MOST_FOLDERS = 100_000;
/**
 * Paths below a folder that others write to whose last name fits, sorted. No link is followed, and what the kernel makes
 * (/proc, /sys) is not entered. What is gone by the time that it is looked at is left out.
 *
 * @param root is the caller's own choice: links in it are followed
 */
function findInside(root, fits) {
    const found = [];
    let folders = 0;
    const walk = (fd, path, device, level) => {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(self(fd), { withFileTypes: true })) {
            const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name);
            if (fits(entry.name))
                found.push(below);
            if (!entry.isDirectory() || level === MOST_LEVELS || ++folders > MOST_FOLDERS)
                continue;
            enter((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(self(fd), entry.name), (next) => {
                const { dev } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(next);
                if (dev === device || !((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(self(next)).type in _read_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .OF_THE_KERNEL */ .EP))
                    walk(next, below, dev, level + 1);
            });
        }
    };
    const enter = (path, use, flags = FOLDER) => {
        try {
            const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
            try {
                use(fd);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
            }
        }
        catch (error) {
            const { code = '' } = error;
            if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(code))
                throw error;
        }
    };
    enter(root, (fd) => walk(fd, '/', (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).dev, 0), FOLDER & ~node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    return found.sort();
}
function self(fd) {
    return `/proc/self/fd/${fd}`;
}
//# sourceMappingURL=walk-inside.js.map

/***/ }),

/***/ 2173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ inForce),
/* harmony export */   RC: () => (/* binding */ decodeField),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   Xh: () => (/* binding */ encodeField),
/* harmony export */   fu: () => (/* binding */ isBindMount),
/* harmony export */   k3: () => (/* binding */ cgroupAttributesSet)
/* harmony export */ });
/* unused harmony exports parseConfig, readBytes */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5408);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5531);



/** More is no config, or one that includes itself by many ways. */
const LIMIT_BYTES = 1024 * 1024;
const LIMIT_FILES = 1000;
/**
 * The lines of an LXC config in the order in which LXC heeds them, includes in the place where they are named. Reads
 * as LXC does: comments are lines that begin with `#`, what does not begin with `lxc.` is passed over, nothing goes on in
 * the next line.
 *
 * @throws UsageError when LXC could not read it either
 */
function readConfig(file) {
    let files = 0;
    const read = (path, includedBy) => {
        files += 1;
        if (files > LIMIT_FILES)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${file} includes more than ${LIMIT_FILES} files.`);
        if (includedBy.includes(path))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} includes itself: LXC would never come to its end.`);
        return parseConfig(readBytes(path).toString(), path).flatMap((setting) => {
            if (setting.key !== 'lxc.include')
                return [setting];
            return includes(setting).flatMap((each) => read(each, [...includedBy, path]));
        });
    };
    return read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file), []);
}
/**
 * The lines of one file that LXC heeds, includes not followed.
 *
 * @throws UsageError for a line that LXC refuses
 */
function parseConfig(text, file) {
    return text.split('\n').flatMap((written, index) => {
        const line = written.replace(/^[ \t]+|[ \t]+$/g, '');
        if (!line.startsWith('lxc.'))
            return [];
        const equals = line.indexOf('=');
        if (equals < 0)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${file}:${index + 1} has no "=", and LXC refuses it: ${line.slice(0, 100)}`);
        const key = line.slice(0, equals).replace(/[ \t]+$/, '');
        const value = line.slice(equals + 1).replace(/^[ \t]+/, '');
        return [{ key, value: unquote(value), file, line: index + 1 }];
    });
}
/**
 * Those that hold in the end: an empty value clears what was set before under its key, and under all keys below it.
 * Of a key that takes one value the last one counts, of a list all.
 */
function inForce(settings) {
    let holding = [];
    for (const setting of settings) {
        if (setting.value !== '')
            holding.push(setting);
        else
            holding = holding.filter(({ key }) => key !== setting.key && !key.startsWith(`${setting.key}.`));
    }
    return holding;
}
/**
 * The attributes of its cgroup that a config sets in the end: `memory.swappiness`.
 *
 * @throws UsageError when LXC could not read it either
 */
function cgroupAttributesSet(file, cgroup) {
    const prefix = cgroup === 'v1' ? 'lxc.cgroup.' : 'lxc.cgroup2.';
    const keys = inForce(readConfig(file)).map(({ key }) => key);
    return [...new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)))].sort();
}
/** @param options the fourth field of `lxc.mount.entry` */
function isBindMount(options) {
    return /(^|,)r?bind(,|$)/.test(options);
}
/** A field of `lxc.mount.entry`, written as fstab has it: a space is `\040`. */
function decodeField(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
function encodeField(path) {
    return path.replace(/[ \t\n\\]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
/** The file, or those in the folder whose names end with `.conf`. */
function includes({ value, file, line }) {
    if (value === '')
        return [];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(value);
    try {
        const names = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .listInside */ .Vg)('/', path, 'inside');
        return names.filter((name) => name.endsWith('.conf') && name !== '.conf').map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    }
    catch (error) {
        if (!(error instanceof _host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .IO))
            throw error;
        if (error.code === 'ENOENT')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${file}:${line} includes ${value}, which does not exist.`);
        if (error.code === 'ENOTDIR')
            return [path];
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(error.message);
    }
}
/**
 * Of a config, whoever wrote it: what it names may be a pipe, a device, or what the kernel answers (/proc/kmsg).
 *
 * @throws UsageError
 */
function readBytes(path) {
    try {
        const bytes = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .readInside */ .xO)('/', path, LIMIT_BYTES, 'inside');
        if (bytes.includes(0))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} is no text file.`);
        return bytes;
    }
    catch (error) {
        if (!(error instanceof _host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .IO))
            throw error;
        const { code, message } = error;
        if (code === 'EISDIR')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} is a folder, and no config of a container.`);
        if (code === 'EFBIG')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} is larger than 1 MiB: that is no config of a container.`);
        if (code === 'EACCES')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} cannot be read (${code}); run this as root.`);
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(message);
    }
}
function unquote(value) {
    return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
//# sourceMappingURL=config-file.js.map

/***/ }),

/***/ 8558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ ID_MAPPERS),
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   FK: () => (/* binding */ idMapLines),
/* harmony export */   J8: () => (/* binding */ ID_MAP),
/* harmony export */   WI: () => (/* binding */ otherOwner),
/* harmony export */   dU: () => (/* binding */ parseIdMap)
/* harmony export */ });
/**
 * Users and groups that an unprivileged container has on the host. They are nobody else's: who shares them may signal its
 * processes, and is counted with them. useradd gives out ranges from 100000 on; above 2097151 a number no longer fits into
 * the header of a tar archive, which CRIU makes of a tmpfs.
 */
const ID_MAP = { first: 2_000_000, count: 65_536 };
/**
 * Who of this host may use one of these users or groups by a file of /etc (subuid, subgid): `someone`; null when nobody may but root.
 *
 * @param text of the file; lines of `name:first:count`
 */
function otherOwner(text) {
    for (const line of text.split('\n')) {
        const [name = '', first, count] = line.trim().split(':');
        const begin = Number(first);
        const overlaps = begin < ID_MAP.first + ID_MAP.count && begin + Number(count) > ID_MAP.first;
        if (overlaps && name !== 'root' && name !== '0')
            return name;
    }
    return null;
}
/** Lines of a container's config. */
function idMapLines() {
    return ['u', 'g'].map((kind) => `lxc.idmap = ${kind} 0 ${ID_MAP.first} ${ID_MAP.count}`);
}
/** The value of an `lxc.idmap`, where `b` is both; none of what LXC refuses. */
function parseIdMap(value) {
    const [, of = '', ...numbers] = value.match(/^([ugb])\s+(\d+)\s+(\d+)\s+(\d+)$/) ?? [];
    const [inside = 0, outside = 0, count = 0] = numbers.map(Number);
    return ['u', 'g']
        .filter((each) => of === each || of === 'b')
        .map((each) => ({ of: each, inside, outside, count }));
}
/**
 * Whose a file is to be in our map that another map has made somebody's: `100033` and `u 0 100000 65536` are `2000033`. An
 * id that the other map does not have is what it is inside: root's own files are root's there.
 */
function mapped(id, of, map) {
    const range = map.find((each) => each.of === of && id >= each.outside && id < each.outside + each.count);
    const inside = range === undefined ? id : id - range.outside + range.inside;
    return inside < ID_MAP.count ? inside + ID_MAP.first : id;
}
/**
 * For a folder that PATH names first: `newuidmap` and `newgidmap`. Where the host has those of shadow, LXC has even root ask
 * them, and they allow what /etc/subuid lists. These write what they are told; LXC sees that they are not setuid, and
 * writes it itself.
 */
const ID_MAPPERS = Object.fromEntries(['uid', 'gid'].map((kind) => [
    `new${kind}map`,
    `#!/bin/sh
map=/proc/$1/${kind}_map
shift
lines=$(while [ $# -gt 0 ]; do echo "$1 $2 $3"; shift 3; done)
echo "$lines" > "$map"
`,
]));
//# sourceMappingURL=id-map.js.map

/***/ }),

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ findMarks),
/* harmony export */   Gs: () => (/* binding */ DOMAIN_SYSCTL),
/* harmony export */   Jy: () => (/* binding */ NETWORK_SYSCTLS),
/* harmony export */   MU: () => (/* binding */ MARKED_TABLE),
/* harmony export */   Nk: () => (/* binding */ PROTOCOL_SYSCTLS),
/* harmony export */   b3: () => (/* binding */ IPC_SYSCTLS),
/* harmony export */   bk: () => (/* binding */ setMarks),
/* harmony export */   s3: () => (/* binding */ INTERFACE_SYSCTLS)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var _host_cgroups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5202);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4482);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2800);




/**
 * By their paths below /proc/sys. No value is a default of the kernel.
 *
 * `net/ipv4/ping_group_range` is left alone: CRIU 4.1.1 cannot restore its default when 4.2.1 dumped it, and that must be seen.
 */
const INTERFACE_SYSCTLS = {
    'net/ipv4/ip_forward': '1',
    'net/ipv4/conf/eth0/rp_filter': '2',
    'net/ipv4/conf/eth0/arp_ignore': '1',
    'net/ipv6/conf/eth0/accept_ra': '0',
    'net/ipv6/conf/eth0/hop_limit': '77',
};
const PROTOCOL_SYSCTLS = {
    'net/core/somaxconn': '777',
    'net/ipv4/ip_local_port_range': '20000 30000',
    'net/ipv4/ip_unprivileged_port_start': '777',
    'net/ipv4/tcp_keepalive_time': '1234',
};
/** None of them keeps a server of the user's from its work. */
const NETWORK_SYSCTLS = {
    'net/ipv4/ip_default_ttl': '77',
    'net/ipv4/ip_nonlocal_bind': '1',
    'net/ipv4/tcp_congestion_control': 'reno',
    'net/ipv4/tcp_fin_timeout': '77',
    'net/ipv4/tcp_max_syn_backlog': '777',
    'net/ipv4/tcp_rmem': '4096 77777 7777777',
    'net/ipv4/tcp_sack': '0',
    'net/ipv4/tcp_syn_retries': '7',
    'net/ipv4/tcp_timestamps': '2',
    'net/ipv4/tcp_tw_reuse': '1',
    'net/unix/max_dgram_qlen': '77',
};
/** What is a limit leaves more room than the default, but for those of which nobody needs so many. */
const IPC_SYSCTLS = {
    'kernel/msgmax': '7777',
    'kernel/msgmnb': '77777',
    'kernel/msgmni': '777',
    'kernel/sem': '250 32000 77 128',
    'kernel/shmall': '777777777777',
    'kernel/shmmax': '777777777777',
    'kernel/shmmni': '777',
    'fs/mqueue/msg_default': '17',
    'fs/mqueue/msg_max': '77',
    'fs/mqueue/msgsize_default': '8777',
    'fs/mqueue/msgsize_max': '77777',
    'fs/mqueue/queues_max': '777',
};
/** Of the UTS namespace. */
const DOMAIN_SYSCTL = 'kernel/domainname';
const DOMAIN = 'mark.example';
/** A table of routes that nobody else uses. */
const MARKED_TABLE = 77;
/** Of the container's init, above what it was started with: CRIU in a user namespace cannot make it less nice than itself. */
const NICER = 7;
const MOST_NICE = 19;
const LIMIT_MS = 5000;
/** Arguments: paths and values of sysctls, in turn. Ends with the first that cannot be set. */
const SYSCTLS = `
while [ $# -gt 0 ]; do
  [ ! -e "/proc/sys/$1" ] || echo "$2" > "/proc/sys/$1" || exit 1
  shift 2
done
`;
/**
 * Arguments: those of the network's sysctls. Says which marks could be made; none of them has to be.
 *
 * The packet filter's rule is of what iptables-nft writes as nftables alone: with a match or target of xtables in it
 * (REJECT, say) CRIU cannot restore the container (`unsupported xtables compat expression`).
 */
const MARKS = `
${SYSCTLS}
ip link set eth0 alias mark group 77 gso_max_size 7777 promisc on allmulticast on
ip maddr add 33:33:00:00:77:77 dev eth0
tc qdisc replace dev eth0 root pfifo limit 77
ip addr add 10.77.0.177/32 dev eth0 valid_lft 36000 preferred_lft 18000 && echo lifetime
ip route add 10.78.0.0/24 via 10.77.0.1 metric 77 src 10.77.0.2 proto static
ip route add 10.79.0.0/24 via 10.77.0.1 table ${MARKED_TABLE}
ip -6 route add fd78::/64 via ${_network_js__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESSES */ .FV.gateway6} metric 77
ip -6 route add fd79::/64 via ${_network_js__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESSES */ .FV.gateway6} table ${MARKED_TABLE}
ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour
ip neigh add fd77::77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour6
ip neigh add proxy 10.77.0.88 dev eth0 && echo proxy
ip rule add from 10.77.0.99 lookup main priority 777 && echo rule
ip -6 rule add from fd77::99 lookup main priority 777 && echo rule6
iptables -w -A INPUT -s ${_network_js__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESSES */ .FV.blocked4} -j DROP && echo filter
iptables -w -t nat -A POSTROUTING -s ${_network_js__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESSES */ .FV.blocked4} -j ACCEPT
ip6tables -w -A INPUT -s fd77::66 -j DROP && echo filter6
nft -f - <<END && echo nft
table inet marks {
  chain input {
    type filter hook input priority 77; policy accept;
    ip saddr 10.77.0.67 tcp dport 777 drop
  }
}
END
:
`;
/** Says which marks can be read, where none is made. */
const FINDINGS = `
echo lifetime
echo neighbour; ip -6 neigh show >/dev/null && echo neighbour6
ip neigh show proxy >/dev/null && ip -6 neigh show proxy >/dev/null && echo proxy
ip -4 rule show >/dev/null && echo rule
ip -6 rule show >/dev/null && echo rule6
iptables-save >/dev/null && echo filter
ip6tables-save >/dev/null && echo filter6
nft list ruleset >/dev/null && echo nft
:
`;
/**
 * For a container in which nothing may be set: what it has is what its owner gave to it.
 *
 * @param pid the container's init
 * @returns the marks that would be read
 */
async function findMarks(pid, env) {
    const { stdout } = await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runOrFail */ .zi)(['nsenter', '-t', String(pid), '--net', '--', 'sh', '-c', FINDINGS], {
        timeoutMs: LIMIT_MS,
        env,
        failureClass: 'start',
        complaint: "The container's network could not be looked at",
    });
    return new Set(stdout.split('\n'));
}
/**
 * Makes of the container's what would otherwise be as it is by default: a restore that forgets it would not be seen.
 *
 * @param pid the container's init
 * @returns the marks that this kernel took
 */
async function setMarks(pid, kind, env) {
    (0,_host_cgroups_js__WEBPACK_IMPORTED_MODULE_1__/* .markPermissions */ ._i)(pid);
    (0,node_os__WEBPACK_IMPORTED_MODULE_0__.setPriority)(pid, Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.getPriority)(pid) + NICER, MOST_NICE));
    const ofHost = Object.entries({
        ...INTERFACE_SYSCTLS,
        ...PROTOCOL_SYSCTLS,
        ...NETWORK_SYSCTLS,
        [DOMAIN_SYSCTL]: DOMAIN,
    }).flat();
    const enter = (namespaces, script) => {
        const argv = ['nsenter', '-t', String(pid), ...namespaces, '--', 'sh', '-c', script, 'marks'];
        const complaint = "The container's sysctls could not be set";
        return (sysctls) => (0,_host_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runOrFail */ .zi)([...argv, ...sysctls], { timeoutMs: LIMIT_MS, env, failureClass: 'start', complaint });
    };
    // Those of IPC are for root of the user namespace alone to set, and root of the host is another.
    const users = kind === 'unprivileged' ? ['--user'] : [];
    const [{ stdout }] = await Promise.all([
        enter(['--net', '--uts'], MARKS)(ofHost),
        enter([...users, '--ipc'], SYSCTLS)(Object.entries(IPC_SYSCTLS).flat()),
    ]);
    return new Set(stdout.split('\n'));
}
//# sourceMappingURL=marks.js.map

/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ BRIDGE),
/* harmony export */   FV: () => (/* binding */ ADDRESSES),
/* harmony export */   ID: () => (/* binding */ makeStreet),
/* harmony export */   SW: () => (/* binding */ addNeighbours),
/* harmony export */   Xd: () => (/* binding */ bridgeOf),
/* harmony export */   Yy: () => (/* binding */ hasIpv6),
/* harmony export */   sL: () => (/* binding */ UPLINK),
/* harmony export */   ut: () => (/* binding */ joinStreet),
/* harmony export */   wE: () => (/* binding */ makeBridge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4482);


/** Of the first sandbox of a cell. */
const BRIDGE = 'br0';
/** @param place from 0: a container that moves finds another bridge in each sandbox */
function bridgeOf(place) {
    return BRIDGE.replace('0', String(place));
}
/**
 * Of the bridge beside an unprivileged container: none that a link of the container has. CRIU (4.3) asks for the link that it
 * makes there by its index, and the kernel takes that for a link of the host's that has the same.
 */
const FAR_INDEX = 777;
/** Of the sandbox's own network namespace: they can meet nobody else's. */
const ADDRESSES = {
    mac: '02:c8:10:1c:00:02',
    gateway4: '10.77.0.1',
    container4: '10.77.0.2/24',
    /** Of clients in a sandbox of their own, beside the one that the container is in. */
    client4: '10.77.0.3',
    /** The bridge's second one: the container drops what comes from it. */
    blocked4: '10.77.0.66',
    gateway6: 'fd77::1',
    container6: 'fd77::2/64',
};
/** The port of the bridge through which the clients of a container come that have a sandbox of their own. */
const UPLINK = 'uplink';
/** As {@link FAR_INDEX}. */
const UPLINK_INDEX = 778;
/** Their end of it, and the bridge that stays there while the container moves. */
const STREET = 'street';
const STREET_MAC = '02:c8:10:1c:00:03';
const LIMIT_MS = 5000;
/** The kernel has IPv6, and it is not switched off. */
function hasIpv6() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/net/if_inet6');
}
/**
 * Gives the bridge more addresses, as a container of the user's knows its neighbours.
 *
 * @param addresses with prefix
 */
async function addNeighbours(bridge, addresses, env) {
    for (const address of addresses) {
        await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)(['ip', 'addr', 'add', address, 'dev', bridge], {
            timeoutMs: LIMIT_MS,
            env,
            failureClass: 'start',
            complaint: `The sandbox's bridge could not be given the address ${address}`,
        });
    }
}
/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
async function makeBridge(bridge, container, env) {
    const commands = [
        'link set lo up',
        ...(container === 'unprivileged' ? farBridge(bridge) : [`link add ${bridge} type bridge`]),
        `addr add ${ADDRESSES.gateway4}/24 dev ${bridge}`,
        `addr add ${ADDRESSES.blocked4}/24 dev ${bridge}`,
        // Without nodad the address waits for a duplicate that cannot be.
        ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${bridge} nodad`] : []),
        `link set ${bridge} up`,
    ];
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)(['ip', '-batch', '-'], {
        timeoutMs: LIMIT_MS,
        env,
        input: `${commands.join('\n')}\n`,
        failureClass: 'start',
        complaint: "The sandbox's bridge could not be made",
    });
}
/** The kernel gives indexes in turn: with the one that is made and deleted, LXC's link beside the bridge has none of the container's. */
function farBridge(bridge) {
    return [`link add ${bridge} type bridge`, `link del ${bridge}`, `link add ${bridge} index ${FAR_INDEX} type bridge`];
}
/** The network of the clients: a bridge with their address, which no container's end changes. Call it inside their sandbox. */
async function makeStreet(env) {
    const commands = [
        'link set lo up',
        `link add ${STREET} address ${STREET_MAC} type bridge`,
        `addr add ${ADDRESSES.client4}/24 dev ${STREET}`,
        `link set ${STREET} up`,
    ];
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)(['ip', '-batch', '-'], {
        timeoutMs: LIMIT_MS,
        env,
        input: `${commands.join('\n')}\n`,
        failureClass: 'start',
        complaint: "The clients' network could not be made",
    });
}
/**
 * Lays a link from the clients' bridge to that of a sandbox, in place of the one before. Call it outside of both.
 *
 * @param clients pid of a process in the network namespace of the clients, `place` of one in that of the sandbox
 */
async function joinStreet(clients, place, bridge, env) {
    const script = `
set -e
at() { pid=$1; shift; nsenter --net="/proc/$pid/ns/net" -- ip "$@"; }
at ${clients} link del port 2>/dev/null || :
at ${clients} link add port type veth peer name ${UPLINK} index ${UPLINK_INDEX} netns ${place}
at ${clients} link set port master ${STREET} up
at ${place} link set ${UPLINK} master ${bridge} up
`;
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)(['sh', '-c', script], {
        timeoutMs: LIMIT_MS,
        env,
        failureClass: 'start',
        complaint: "The sandbox's bridge could not be linked with its clients",
    });
}
//# sourceMappingURL=network.js.map

/***/ }),

/***/ 4446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ libraryFolders)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/provide/machines.js
/** In Debian's words: a machine, and its name in folders. */
const MACHINES = {
    x64: { debian: 'amd64', triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
    arm64: { debian: 'arm64', triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};
//# sourceMappingURL=machines.js.map
;// CONCATENATED MODULE: ./build/provide/prefix.js



/**
 * Where the library of an LXC that was built by hand lies, for a loader that does not know that place: meson leaves
 * no run path in what it installs. Empty for any other folder of programs.
 */
function libraryFolders(programs) {
    const prefix = (0,external_node_path_.dirname)(programs);
    const { triplet } = MACHINES[process.arch] ?? { triplet: '' };
    return ['lib', `lib/${triplet}`, 'lib64']
        .map((name) => (0,external_node_path_.join)(prefix, name))
        .filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'liblxc.so.1')));
}
//# sourceMappingURL=prefix.js.map

/***/ }),

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ withoutQueries),
/* harmony export */   Hn: () => (/* binding */ holdsCredentials)
/* harmony export */ });
/* unused harmony export webAddress */
/**
 * Whether an address has a password in it, or what may be one: over http a user name alone may be a token.
 *
 * @param text a URL, `USER@HOST:PATH`, or anything else, which has none
 */
function holdsCredentials(text) {
    const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (scheme === undefined) {
        const [host = ''] = /^[^/\s]*/.exec(text) ?? [];
        return host.includes(':') && host.lastIndexOf('@') > host.indexOf(':');
    }
    // Others may read more into it than Node does.
    if (!URL.canParse(text))
        return text.includes('@');
    const { username, password } = new URL(text);
    return password !== '' || (username !== '' && !/ssh$/i.test(scheme));
}
/**
 * An address that a browser may be sent to, with nothing in it that ends a link in HTML or Markdown; null for what is neither
 * http nor https, or has a user in it, who could be taken for the host.
 */
function webAddress(text) {
    if (!URL.canParse(text))
        return null;
    const { protocol, username, password, href } = new URL(text);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return null;
    return href.replaceAll(/[^\w./:#?=&%~+,;@-]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A text without the queries of URLs in it, which may hold a token. No scheme is longer; without a limit long lines take hours. */
function withoutQueries(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s?#"]*)\?[^\s#"]*/gi, '$1?…');
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   VF: () => (/* binding */ isMistake),
/* harmony export */   Zu: () => (/* binding */ StageError),
/* harmony export */   an: () => (/* binding */ isOfTheSystem),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   qo: () => (/* binding */ isExhausted)
/* harmony export */ });
/* unused harmony export Skip */
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6462);

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
class UsageError extends Error {
    constructor(message, options) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .Bs)(message), options);
    }
}
/** It cannot be tested here. The message is the reason. */
class Skip extends Error {
    /** Id of the finding that says the same; null when there is none. */
    explainedBy;
    constructor(message, explainedBy = null) {
        super(message);
        this.explainedBy = explainedBy;
    }
}
/** The tester or its supplies broke. Nothing is said about checkpoint/restore. */
class StageError extends Error {
    failureClass;
    /** Id of the finding that explains it; null when there is none. */
    explainedBy;
    constructor(failureClass, message, { explainedBy = null, ...options } = {}) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .Bs)(message), options);
        this.failureClass = failureClass;
        this.explainedBy = explainedBy;
    }
}
/** Something of a container could not be read. Of checkpoint/restore that says nothing, unless it could be read before. */
class Unread extends StageError {
    constructor(message) {
        super(null, message);
    }
}
/** SIGINT or SIGTERM arrived. */
class Interrupted extends Error {
    /** What could not be removed on the way out, in words. */
    left;
    constructor(left = []) {
        super(left.length === 0
            ? 'Interrupted; nothing was left behind.'
            : `Interrupted; left behind: ${left.join(', ')}. \`criu-lxc-test clean\` tries again.`);
        this.left = left;
    }
}
/** What to tell of what was thrown: of all that can be expected its message, and where a bug of ours lies. */
function errorText(error) {
    const isExpected = [Interrupted, StageError, UsageError].some((kind) => error instanceof kind) || isOfTheSystem(error);
    if (isExpected)
        return error.message;
    const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug of criu-lxc-test. Please report it with what follows.\n${where}`;
}
/**
 * A mistake in our own code, for those who put what went wrong into a sentence: of such one they do not. Errors of the system
 * and of what others wrote are of other kinds.
 */
function isMistake(error) {
    return error instanceof TypeError || error instanceof ReferenceError;
}
/** What has run out, or may not be written to, and a path that is too long, are no mistakes of ours. */
const REFUSALS = [
    'ENOSPC',
    'EDQUOT',
    'EROFS',
    'EFBIG',
    'EIO',
    'ENOMEM',
    'EAGAIN',
    'EMFILE',
    'ENFILE',
    'EACCES',
    'ENAMETOOLONG',
    'EPERM',
];
/** What this process has run out of itself. */
const EXHAUSTED = ['ENOMEM', 'EMFILE', 'ENFILE'];
/** This process got no memory or no descriptor: nothing is said about what it wanted that for. */
function isExhausted(error) {
    return EXHAUSTED.includes(error.code ?? '');
}
/** The system refused something: space, memory, a descriptor, the right to write. */
function isOfTheSystem(error) {
    if (!(error instanceof Error))
        return false;
    const { code = '' } = error;
    return (REFUSALS.includes(code) || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause));
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 3743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ faultLog),
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   hd: () => (/* binding */ generationFolder),
/* harmony export */   ym: () => (/* binding */ criuLog)
/* harmony export */ });
/* unused harmony export batchFolder */
/** What is kept of a cell, by name. All that writes or reads one of these takes its name from here. */
const EVIDENCE = {
    /** The folder of all others, where the result lies beside it. */
    folder: 'evidence',
    result: 'result.json',
    issue: 'issue.md',
    debugLog: 'debug.log',
    /** What the process in the sandbox was given. */
    plan: 'plan.json',
    host: 'host',
    kernelConfig: 'kernel-config',
    kernelLog: 'kernel-log',
    /** What CRIU has against the kernel. */
    criuCheck: 'criu-check-all',
    /** How all processes stood when a dump or restore made no progress. */
    standstill: 'standstill',
    criuOptions: 'criu.conf',
    lxcLog: 'lxc.log',
    /** Each call of an LXC tool. */
    commands: 'commands',
    /** Folder with what each of them printed. */
    outputs: 'outputs',
    /** The container's. */
    containerConfig: 'config',
    sandboxMounts: 'sandbox-mountinfo',
    sandboxCgroup: 'sandbox-cgroup',
    containerMounts: 'container-mountinfo',
    containerCgroup: 'container-cgroup',
    /** What the start command of a container of the user's printed; and its `ready` or `verify`, at last. */
    startLog: 'criu-lxc-test.log',
    commandOutput: 'command-output',
    /** Folder with what each of CRIU's own tests wrote. */
    zdtm: 'zdtm',
};
/** The folder with CRIU's logs and statistics of a cycle. */
function generationFolder(generation) {
    return `generation-${generation}`;
}
/** The folder with the evidence of one container of several. */
function batchFolder(batch) {
    return `batch-${batch}`;
}
/** As LXC has CRIU name it, in the folder of the images. */
function criuLog(action) {
    return `${action}.log`;
}
/** The log of one that was made to fail: the next has the name of that. */
function faultLog(action) {
    return `${action}.fault.log`;
}
//# sourceMappingURL=evidence-files.js.map

/***/ }),

/***/ 6748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Q9: () => (/* binding */ TRACKERS),
/* harmony export */   uA: () => (/* binding */ isExplanation)
/* harmony export */ });
/* unused harmony export upstreamOf */
const TRACKERS = {
    criu: 'https://github.com/checkpoint-restore/criu/issues',
    lxc: 'https://github.com/lxc/lxc/issues',
};
/** A failure that none of the known ones explains. */
const UNKNOWN = 'unknown-failure';
/** Findings that say what was seen of a failure and not why it came, with who is to be told; null where that is not clear. */
const OBSERVED = {
    [UNKNOWN]: null,
    'criu-stands-still': 'criu',
    'lxc-stands-still': 'lxc',
    'criu-crashed': 'criu',
    'lxc-crashed': 'lxc',
    // CRIU made it what it is.
    'container-crashed': 'criu',
};
/** Whether a finding explains why something failed. */
function isExplanation(id) {
    return id !== null && !Object.hasOwn(OBSERVED, id);
}
/** Who is to be told of what a finding says; null where the logs have to tell. */
function upstreamOf(id) {
    return id === null ? null : (OBSERVED[id] ?? null);
}
//# sourceMappingURL=observed.js.map

/***/ }),

/***/ 7852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ LINK_ON_THE_HOST),
/* harmony export */   sc: () => (/* binding */ NOT_TESTED)
/* harmony export */ });
/* unused harmony exports STANDING, STANDING_SIGN, WORST_FIRST, verdictOf, standing, knownLosses, lossesLine, isOfHost */
/** The finding that says what of a container was left out or stood in for. */
const NOT_TESTED = 'not-tested';
/** The finding that a link of the host would keep the container from being restored outside of the sandbox. */
const LINK_ON_THE_HOST = 'link-index-on-the-host';
/** The finding that a first try failed: see core/run/retry.ts. */
const FLAKY = 'flaky';
const UNTESTED = [NOT_TESTED, LINK_ON_THE_HOST];
/** What it is called. */
const STANDING = {
    failed: 'failed',
    error: 'error',
    flaky: 'passed at the second try',
    partial: 'passed, but not all of it was tested',
    lossy: 'passed, with known losses',
    passed: 'passed',
    skipped: 'skipped',
};
/** For people who read plain text. */
const STANDING_SIGN = {
    failed: '✘',
    error: '!',
    flaky: '↻',
    partial: '◐',
    lossy: '≈',
    passed: '✔',
    skipped: '–',
};
const VERDICT_OF = new Map([
    ...['failed', 'error', 'passed', 'skipped'].map((verdict) => [verdict, verdict]),
    ...['flaky', 'partial', 'lossy'].map((standing) => [standing, 'passed']),
]);
/** The worst first; a skip makes nothing worse. */
const WORST_FIRST = (/* unused pure expression or super */ null && (['failed', 'error', 'flaky', 'partial', 'lossy', 'passed', 'skipped']));
/** Of a standing, or of what somebody says to be one: undefined where it is none. */
function verdictOf(standing) {
    return VERDICT_OF.get(standing);
}
function standing(result) {
    const { verdict, findings } = result;
    if (verdict !== 'passed')
        return verdict;
    if (findings.some(({ id }) => id === FLAKY))
        return 'flaky';
    if (findings.some(({ id }) => UNTESTED.includes(id)))
        return 'partial';
    return knownLosses(result).length > 0 ? 'lossy' : verdict;
}
/** Names of the facts that were lost in a way that is known, each once. */
function knownLosses({ cycles }) {
    const lost = cycles.flatMap(({ facts }) => facts.filter(({ outcome }) => outcome === 'known-loss'));
    return [...new Set(lost.map(({ name }) => name))];
}
/**
 * `5 known losses: groups, neighbours, … (-v, docs/facts.md)`; null of none.
 *
 * @param where to read more of them
 * @param width as many are named as fit into so many characters
 */
function lossesLine(result, where, width = Number.POSITIVE_INFINITY) {
    const names = knownLosses(result);
    if (names.length === 0)
        return null;
    const line = (shown) => `${names.length} known ${names.length === 1 ? 'loss' : 'losses'}: ${shown.join(', ')} (${where})`;
    const lines = names.map((_, hidden) => line(hidden === 0 ? names : [...names.slice(0, -hidden), '…']));
    return lines.find(({ length }) => length <= width) ?? line(names.slice(0, 1));
}
/** What `criu check` and the look at the host warn of: true of every run on this host, whatever became of it. */
const OF_HOST = (/* unused pure expression or super */ null && (['capabilities', 'criu-check']));
function isOfHost({ id }) {
    return OF_HOST.includes(id);
}
//# sourceMappingURL=standing.js.map

/***/ }),

/***/ 5719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ makeStartLog),
/* harmony export */   qQ: () => (/* binding */ KEEP_OUTPUT),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _host_read_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5408);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3743);




const LOG = _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE */ .S4.startLog;
const BYTES = 2000;
/**
 * How a script that is started as init begins: what it prints is kept in the root file system. Where it cannot be, on one
 * that is mounted read-only, the script runs without.
 */
const KEEP_OUTPUT = `exec </dev/null >/dev/null 2>&1
if (: >/${LOG}) 2>/dev/null; then exec >/${LOG} 2>&1; fi`;
/** For {@link KEEP_OUTPUT}, whichever user the script is going to be run by. */
function makeStartLog(rootfs) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, LOG), '');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, LOG), 0o666);
}
/** ` It printed: …`, the end of it; empty when it printed nothing. */
function printed(rootfs) {
    const log = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .tailInside */ .xN)(rootfs, LOG, BYTES)?.trim() ?? '';
    return log === '' ? '' : ` It printed: ${log}`;
}
//# sourceMappingURL=start-log.js.map

/***/ }),

/***/ 2142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rj: () => (/* binding */ CHANGED),
  x5: () => (/* binding */ DIGITS),
  TJ: () => (/* binding */ PIECE),
  Op: () => (/* binding */ look),
  BL: () => (/* binding */ stillBetween)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/host/command.js
var command = __nccwpck_require__(4482);
;// CONCATENATED MODULE: ./build/host/inspector.js

const LIMIT_MS = 20_000;
/**
 * Stops each thread for a moment, and reads what no file of /proc tells of it. One that ends meanwhile is left out.
 *
 * @param program the inspector, built
 * @param processes all threads of each, its first one in front
 * @throws StageError
 */
async function inspectThreads(program, processes) {
    const words = processes.flatMap(([first, ...others]) => [`+${first}`, ...others.map(String)]);
    const { stdout } = await (0,command/* runOrFail */.zi)([program, ...words], {
        timeoutMs: LIMIT_MS,
        env: {},
        failureClass: null,
        complaint: "The container's threads could not be read",
    });
    const said = stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    return {
        threads: new Map(said.flatMap((each) => {
            if (!('thread' in each))
                return [];
            const { thread, ...told } = each;
            return [[thread, told]];
        })),
        descriptors: said.flatMap((each) => ('descriptor' in each ? [each] : [])),
        mappings: said.flatMap((each) => ('mapping' in each ? [each] : [])),
    };
}
/**
 * Says of each socket of some processes what it is. It duplicates them, asks, and closes that again: no process notices.
 *
 * @param program the inspector, built
 * @throws Error when it does not run
 */
async function inspectSockets(program, processes) {
    const argv = [program, ...processes.map(({ pid }) => `=${pid}`)];
    const { stdout } = await run(argv, { timeoutMs: LIMIT_MS, env: {} });
    for (const line of stdout.split('\n').filter((each) => each !== '')) {
        const socket = JSON.parse(line);
        const { files = [] } = processes.find(({ pid }) => pid === socket.process) ?? {};
        const file = files.find(({ where }) => where === `fd ${socket.descriptor}`);
        if (file !== undefined)
            file.socket = socket;
    }
}
//# sourceMappingURL=inspector.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/host/pages.js

const PAGE = 4096;
/** Bytes of /proc/PID/pagemap for each page; bits of the upper half of these. */
const ENTRY = 8;
const PRESENT = 1 << 31;
const SWAPPED = 1 << 30;
/** It is that of the file, or shared. */
const OF_A_FILE = 1 << 29;
/** Bytes of an area that tells a thread on which processor it runs. */
const RSEQ = 32;
const ZEROS = Buffer.alloc(PAGE);
/**
 * The pages of a process's private memory that are its own: those of a file are not, until it writes to them and they say
 * something else (CRIU's parasite leaves a page that it wrote to as it was). Pages of zeros are left out, as is a mapping
 * that has more pages than `most`.
 *
 * @param isWanted by the rights of a mapping: `r-xp`
 * @param ofKernel where the kernel writes by itself (rseq): 32 bytes each, that are taken for zeros
 * @throws when there is no such process any more, or a page of it cannot be read
 */
function privatePages(pid, most, ofKernel, isWanted = () => true) {
    const found = new Map();
    const [pagemap, memory] = [(0,external_node_fs_.openSync)(`/proc/${pid}/pagemap`, 'r'), (0,external_node_fs_.openSync)(`/proc/${pid}/mem`, 'r')];
    try {
        for (const { start, end, offset, name } of privateMappings((0,external_node_fs_.readFileSync)(`/proc/${pid}/maps`, 'utf8'), isWanted)) {
            const runs = presentPages(pagemap, start, end);
            if (runs.reduce((sum, [from, to]) => sum + (to - from) / PAGE, 0) > most)
                continue;
            for (const [from, to] of runs) {
                const content = Buffer.allocUnsafe(to - from);
                if ((0,external_node_fs_.readSync)(memory, content, 0, content.length, from) !== content.length) {
                    throw new Error(`Memory of process ${pid} cannot be read.`);
                }
                const file = offset === null ? Buffer.alloc(content.length) : ofFile(pid, name, offset + from - start, content.length);
                if (file === null)
                    continue;
                for (const place of ofKernel) {
                    if (place >= from && place < to)
                        content.fill(0, place - from, place - from + RSEQ);
                }
                for (let at = 0; at < content.length; at += PAGE) {
                    const page = content.subarray(at, at + PAGE);
                    if (!page.equals(file.subarray(at, at + PAGE)) && !page.equals(ZEROS))
                        found.set(from + at, page);
                }
            }
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(pagemap);
        (0,external_node_fs_.closeSync)(memory);
    }
    return found;
}
/** Not what the kernel maps for itself. */
function privateMappings(maps, isWanted) {
    return [...maps.matchAll(/^0*(\S+)-0*(\S+) (r..p) ([0-9a-f]+) \S+ \d+ *(.*)$/gm)]
        .filter(([, , , rights = '', , path = '']) => isWanted(rights) && !/^\[v/.test(path))
        .map(([, start, end, , offset, path = '']) => ({
        start: Number(`0x${start}`),
        end: Number(`0x${end}`),
        offset: path.startsWith('/') ? Number(`0x${offset}`) : null,
        name: `${start}-${end}`,
    }));
}
/**
 * What the file of a mapping has at an offset, with zeros behind its end; null when that cannot be read. Not by its path,
 * which whoever is in the container may have led elsewhere.
 */
function ofFile(pid, mapping, offset, length) {
    const path = `/proc/${pid}/map_files/${mapping}`;
    let file;
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return null;
        file = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch {
        return null;
    }
    try {
        const content = Buffer.alloc(length);
        (0,external_node_fs_.readSync)(file, content, 0, length, offset);
        return content;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Runs of neighbours: one read for each. */
function presentPages(pagemap, start, end) {
    const entries = Buffer.alloc(((end - start) / PAGE) * ENTRY);
    const length = (0,external_node_fs_.readSync)(pagemap, entries, 0, entries.length, (start / PAGE) * ENTRY);
    const runs = [];
    for (let at = 0; at < length; at += ENTRY) {
        const flags = entries.readInt32LE(at + 4);
        if ((flags & (PRESENT | SWAPPED)) === 0 || (flags & OF_A_FILE) !== 0)
            continue;
        const page = start + (at / ENTRY) * PAGE;
        const last = runs.at(-1);
        if (last?.[1] === page)
            last[1] += PAGE;
        else
            runs.push([page, page + PAGE]);
    }
    return runs;
}
//# sourceMappingURL=pages.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/workload/still.js





/** More of one mapping has a sum of its own: the keeper's largest. */
const MOST_PAGES = 512;
/** Bytes of a page that have a sum of their own. */
const PIECE = 256;
/** Hexadecimal, of each sum: one piece in 4096 changes and has the same. */
const DIGITS = 3;
/** In place of the sum of a piece that changed. */
const CHANGED = '.'.repeat(DIGITS);
/**
 * @param program the inspector
 * @param restless inner pid of a process that goes on by itself, and whose children come and go: they are not looked at
 */
async function look(program, init, restless) {
    const ids = [init, ...(0,host_process/* descendantsOf */.gO)(init)];
    const mover = ids.find((pid) => (0,host_process/* innermostPid */.B4)(pid) === restless);
    const processes = ids.filter((pid) => Number((0,host_process/* statFields */.qV)(pid)?.[3]) !== mover);
    const threads = processes.flatMap((pid) => unlessGone(pid, () => [(0,host_process/* threadIds */.vF)(pid)]));
    const inspection = await inspectThreads(program, threads);
    const unasked = [...inspection.threads].find(([id, { alternateStack }]) => id !== mover && alternateStack === undefined);
    if (process.arch === 'x64' && unasked !== undefined) {
        // That a busy host gave it no time says nothing of the container.
        throw new errors/* StageError */.Zu(null, `Thread ${unasked[0]} of the container did not come to rest while it was looked at.`);
    }
    const ofKernel = [...inspection.threads.values()].map(({ rseq }) => Number(`0x${rseq.place}`));
    // Of who goes on by itself that stays which it cannot write to.
    const stays = (pid) => (rights) => pid !== mover || rights[1] === '-';
    const pages = processes.flatMap((pid) => unlessGone(pid, () => [[pid, privatePages(pid, MOST_PAGES, ofKernel, stays(pid))]]));
    return { ...inspection, mover, pages: new Map(pages) };
}
function stillBetween(before, now) {
    const ofThreads = (part) => new Map([...now.threads].flatMap(([id, { [part]: values }]) => {
        const was = before.threads.get(id)?.[part];
        if (id === now.mover || was === undefined)
            return [];
        return [[id, Object.fromEntries(Object.entries(values).filter(([name, value]) => was[name] === value))]];
    }));
    const pages = [...now.pages].map(([pid, values]) => {
        const was = before.pages.get(pid) ?? new Map();
        const gone = [...was.keys()].map((at) => [at, null]);
        const there = [...values].map(([at, page]) => [at, left(was.get(at), page)]);
        return [pid, new Map([...gone, ...there])];
    });
    const waiting = ({ threads, mover }) => new Map([...threads].flatMap(([id, { signals, signalsOfProcess = [] }]) => id === mover ? [] : [[id, [...signals, ...signalsOfProcess]]]));
    const signals = { found: waiting(before), left: waiting(now) };
    return { now, signals, registers: ofThreads('registers'), floating: ofThreads('floating'), pages: new Map(pages) };
}
/** What of a page is as it was. */
function left(was, is) {
    if (was === undefined)
        return null;
    const pieces = Array.from({ length: is.length / PIECE }, (_, nth) => [nth * PIECE, (nth + 1) * PIECE]);
    return pieces
        .map(([from, to]) => (was.compare(is, from, to, from, to) === 0 ? sumOf(is.subarray(from, to)) : CHANGED))
        .join('');
}
function sumOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(bytes).digest('hex').slice(0, DIGITS);
}
/** Nothing of a process that ended meanwhile. Of one that lives, what cannot be read is no reason to take it for kept. */
function unlessGone(pid, read) {
    const identity = (0,host_process/* identify */.ls)(pid);
    try {
        return read();
    }
    catch (error) {
        if (identity === null || !(0,host_process/* isAlive */._n)(identity))
            return [];
        throw new errors/* StageError */.Zu(null, `Process ${pid} could not be looked at: ${error.message}`, { cause: error });
    }
}
//# sourceMappingURL=still.js.map

/***/ }),

/***/ 1778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lO: () => (/* binding */ WITNESS_FOLDER),
  F: () => (/* binding */ WitnessWorkload)
});

// UNUSED EXPORTS: Witness

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __nccwpck_require__(7946);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/workload/keeper.js





/** More than any answer has. */
const ANSWER_BYTES = 256 * 1024;
/** The keeper of one container, seen from outside. */
class Keeper {
    root;
    folder;
    /**
     * @param root the container's root, as the caller sees it
     * @param witness the witness's folder, from there
     */
    constructor(root, witness) {
        this.root = root;
        this.folder = (0,external_node_path_.join)(witness, 'keeper');
    }
    /** Waits until it holds everything. */
    async ready(timeoutMs) {
        let said = null;
        const ready = () => {
            said = this.read('ready');
            return said?.endsWith('\n') === true;
        };
        if (!(await (0,wait/* until */.T)(ready, timeoutMs))) {
            throw new errors/* StageError */.Zu('state', `The keeper in the container did not start within ${timeoutMs / 1000} s.`);
        }
        if (said !== 'ready\n')
            throw new errors/* StageError */.Zu('state', `The keeper in the container ${String(said).trim()}.`);
    }
    async ask(timeoutMs) {
        const question = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        (0,read_inside/* tellInside */.Y)(this.root, (0,external_node_path_.join)(this.folder, 'question'), question);
        const start = `{"question":"${question}",`;
        let answer = '';
        const answered = () => {
            const answers = this.read('answers') ?? '';
            answer = answers.endsWith('\n') ? answers.slice(answers.lastIndexOf(start), -1) : '';
            return answer.startsWith(start);
        };
        if (!(await (0,wait/* until */.T)(answered, timeoutMs))) {
            throw new errors/* StageError */.Zu('state', `The keeper in the container did not answer a question within ${timeoutMs / 1000} s.`);
        }
        try {
            return JSON.parse(answer);
        }
        catch {
            throw new errors/* StageError */.Zu('state', `The keeper in the container answered what cannot be read: ${answer}`);
        }
    }
    /** Of a long file the end. */
    read(name) {
        return (0,read_inside/* tailInside */.xN)(this.root, (0,external_node_path_.join)(this.folder, name), ANSWER_BYTES);
    }
}
//# sourceMappingURL=keeper.js.map
// EXTERNAL MODULE: ./build/workload/still.js + 2 modules
var workload_still = __nccwpck_require__(2142);
// EXTERNAL MODULE: ./build/workload/workload.js
var workload = __nccwpck_require__(2151);
;// CONCATENATED MODULE: ./build/workload/volume.js





/** What the container writes there: a number of six digits, and a newline. */
const WRITTEN = 'written';
/** What is written there from outside. */
const HEARD = 'heard';
const MOST_BYTES = 64;
/** A folder of the sandbox's that is mounted in the container. */
class Volume {
    config;
    folder;
    /** @param folder the sandbox's */
    constructor(folder) {
        this.folder = (0,external_node_path_.join)(folder, workload/* VOLUME */.PM);
        this.config = `lxc.mount.entry = ${this.folder} ${workload/* VOLUME */.PM} none rw,bind,create=dir 0 0`;
    }
    make() {
        (0,external_node_fs_.mkdirSync)(this.folder);
        // Of root of the container, too, who is another user outside.
        (0,external_node_fs_.chmodSync)(this.folder, 0o777);
    }
    /**
     * @param root the container's, as it sees it
     * @param answered what it says that it wrote last
     */
    look(root, answered) {
        const [file, heard] = [(0,external_node_path_.join)(this.folder, HEARD), (0,external_node_crypto_.randomBytes)(4).toString('hex')];
        // Not through a link that lies there: who is in the container may put one.
        (0,external_node_fs_.rmSync)(file, { recursive: true, force: true });
        (0,external_node_fs_.writeFileSync)(file, heard, { flag: 'wx' });
        const seen = (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* readInside */.xO)(root, (0,external_node_path_.join)(workload/* VOLUME */.PM, HEARD), MOST_BYTES).toString());
        return {
            written: (0,read_inside/* tailInside */.xN)(this.folder, WRITTEN, MOST_BYTES)?.trimEnd() ?? null,
            answered,
            isSeen: seen === heard,
        };
    }
}
//# sourceMappingURL=volume.js.map
;// CONCATENATED MODULE: ./build/workload/witness.js










/** Where the witness answers, in the container: a tmpfs. */
const WITNESS_FOLDER = 'run/witness';
/**
 * The container's pid 1, and all that runs in it: processes whose memory, descriptors and timing can be questioned from
 * outside.
 *
 * - `main` keeps the nonce and the serial number in memory only, and an open deleted file. It answers a question with
 *   both, and with what `partner` heard. The number it writes to a volume, too, of which it keeps a file open.
 * - `partner` reads the pipe from `main`, one line behind: at any time one line lies in the pipe, and in nobody's
 *   memory. That line has to survive.
 * - `pulse` counts time as it passes, and the signals that its handler caught.
 * - `keeper` holds what a shell cannot: see keeper/keeper.c.
 *
 * Everything is awaited by blocking reads. After the start no process is made but the sleeps of the pulse, and these
 * by fork: a shell that starts a command in the foreground may use vfork, and CRIU cannot seize a process that waits
 * in vfork (`Unseizable non-zombie found, state D`). So nothing is renamed: an answer is one write of one line to the
 * end of a file, and a count one write of always the same length.
 */
const WITNESS = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
cd /${WITNESS_FOLDER}
mkfifo question go reply
random() { head -c 16 /dev/urandom | hexdump -v -e '/1 "%02x"'; }
main() {
  nonce=$(random)
  serial=100000
  : > /deleted
  exec 7<>/deleted
  rm /deleted
  echo "$serial" > /${workload/* VOLUME */.PM}/${WRITTEN}
  exec 8<>/${workload/* VOLUME */.PM}/${WRITTEN}
  echo "$nonce $serial"
  echo "$(random)" > kept
  echo main > ready
  while read -r question <&3; do
    serial=$((serial + 1))
    echo "$serial" >&7
    echo "$serial" 1<>/${workload/* VOLUME */.PM}/${WRITTEN}
    echo go >&4
    read -r heard <&5
    echo "$nonce $serial"
    echo "$question $nonce $serial $heard" >> answers
  done
}
partner() {
  heard=0
  while read -r go <&4 && read -r line; do
    heard=$((heard + 1))
    echo "$heard $line" >&5
  done
}
pulse() {
  ticks=100000
  signals=100000
  trap 'signals=$((signals + 1)); echo "$signals" 1<>signals' USR1
  echo "$signals" > signals
  read -r self rest < /proc/self/stat
  echo "$self" > pulse
  while :; do
    sleep 0.02 &
    wait $!
    ticks=$((ticks + 1))
    echo "$ticks" 1<>ticks
  done
}
/keeper &
exec 3<>question 4<>go 5<>reply
pulse &
main | partner
`;
/** More than any file of the witness has, but for its answers: of these the last. */
const witness_ANSWER_BYTES = 64 * 1024;
const APPLETS = ['sh', 'head', 'hexdump', 'mkfifo', 'rm', 'sleep'];
/** The default workload. */
class WitnessWorkload {
    container;
    busybox;
    keeper;
    inspector;
    volume;
    /** @param folder the sandbox's */
    constructor(busybox, folder, { keeper, inspector }) {
        this.volume = new Volume(folder);
        const tmpfs = `lxc.mount.entry = tmpfs ${WITNESS_FOLDER} tmpfs rw,create=dir 0 0`;
        const config = [...workload/* OF_PROCESSES */.wu, tmpfs, this.volume.config];
        this.container = { kind: 'made', init: '/init', isConfined: true, limits: workload/* LIMITS */.b1.small, config };
        this.busybox = busybox;
        this.keeper = keeper;
        this.inspector = inspector;
    }
    fill(rootfs) {
        makeRootfs(rootfs, this.busybox, this.keeper);
        this.volume.make();
    }
    ready(init, timeoutMs) {
        return new Witness(init).ready(timeoutMs);
    }
    /** @param others questions of other kinds, which are to be over when it is looked at */
    async ask(init, timeoutMs, others) {
        const witness = new Witness(init);
        const lookAtIt = () => (0,workload_still/* look */.Op)(this.inspector, init, this.restless(init));
        const before = await lookAtIt();
        const [answer, held] = await Promise.all([witness.ask(timeoutMs), witness.keeper.ask(timeoutMs), others]);
        const still = (0,workload_still/* stillBetween */.BL)(before, await lookAtIt());
        return { witness, answer, held, still, onVolume: this.volume.look(witness.root, String(answer.serial)) };
    }
    /** The pulse, and its sleeps. */
    restless(init) {
        return Number(new Witness(init).read('pulse'));
    }
}
/** Fills a root file system of one static busybox, the keeper, and the witness as /init. */
function makeRootfs(folder, busybox, keeper) {
    for (const each of ['bin', 'dev', 'proc', 'run', 'sys', 'tmp'])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, each), { recursive: true });
    (0,external_node_fs_.copyFileSync)(busybox, (0,external_node_path_.join)(folder, 'bin/busybox'));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'bin/busybox'), 0o755);
    for (const applet of APPLETS)
        (0,external_node_fs_.symlinkSync)('busybox', (0,external_node_path_.join)(folder, 'bin', applet));
    (0,external_node_fs_.copyFileSync)(keeper, (0,external_node_path_.join)(folder, 'keeper'));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'keeper'), 0o755);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), WITNESS, { mode: 0o755 });
}
/** The witness of one container, seen from outside. */
class Witness {
    keeper;
    root;
    /** @param pid the container's init, as the caller sees it */
    constructor(pid) {
        this.root = `/proc/${pid}/root`;
        this.keeper = new Keeper(this.root, WITNESS_FOLDER);
    }
    /** Waits until all processes are ready to answer. */
    async ready(timeoutMs) {
        await this.await(() => this.read('ready') === 'main' && this.read('ticks') !== null, timeoutMs, 'start');
        await this.keeper.ready(timeoutMs);
    }
    async ask(timeoutMs) {
        const question = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        (0,read_inside/* tellInside */.Y)(this.root, (0,external_node_path_.join)(WITNESS_FOLDER, 'question'), question);
        let words = [];
        await this.await(() => {
            words = this.read('answers')?.split('\n').at(-1)?.split(' ') ?? [];
            return words[0] === question;
        }, timeoutMs, 'answer a question');
        const [, nonce = '', serial = '', heard = '', ...heardLine] = words;
        return { nonce, serial: Number(serial), heard: Number(heard), heardLine: heardLine.join(' ') };
    }
    /** A file of the witness's tmpfs, of a long one the end, without the newline at its end; null before there is one. */
    read(name) {
        const text = (0,read_inside/* tailInside */.xN)(this.root, (0,external_node_path_.join)(WITNESS_FOLDER, name), witness_ANSWER_BYTES);
        return text?.endsWith('\n') ? text.slice(0, -1) : null;
    }
    async await(condition, timeoutMs, what) {
        if (await (0,wait/* until */.T)(condition, timeoutMs))
            return;
        throw new errors/* StageError */.Zu('state', `The witness in the container did not ${what} within ${timeoutMs / 1000} s.`);
    }
}
//# sourceMappingURL=witness.js.map

/***/ }),

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ DELTA),
/* harmony export */   PM: () => (/* binding */ VOLUME),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   uE: () => (/* binding */ allNamespaces),
/* harmony export */   vZ: () => (/* binding */ WORKLOADS),
/* harmony export */   wu: () => (/* binding */ OF_PROCESSES)
/* harmony export */ });
/** A folder of the sandbox's that a container has as its volume, by the same name. */
const VOLUME = 'volume';
/** A folder of the sandbox's for what a container changes in its overlay. */
const DELTA = 'delta';
/** What can run in the container, by the names that a user gives. */
const WORKLOADS = ['witness', 'tcp', 'apps', 'systemd', 'command', 'zdtm'];
/** Arguments for nsenter: to all of a container's namespaces, as its root. */
function allNamespaces(container) {
    const own = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
    return container === 'unprivileged' ? ['--user', ...own] : own;
}
/** Generous for what they run, and values that nothing sets by default. */
const LIMITS = {
    small: { memory: 96 * 1024 * 1024, pids: 77, cpuWeight: 777 },
    large: { memory: 1077 * 1024 * 1024, pids: 1077, cpuWeight: 777 },
};
/**
 * Lines of the config for what every process of the container has of its own: none is what a process has by default.
 * Not for a container of the user's, which may need what they take.
 */
const OF_PROCESSES = [
    'lxc.cap.drop = sys_time sys_module',
    'lxc.prlimit.nofile = 777:888',
    'lxc.proc.oom_score_adj = 77',
    'lxc.environment = MARK=77',
];
//# sourceMappingURL=workload.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4564);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
