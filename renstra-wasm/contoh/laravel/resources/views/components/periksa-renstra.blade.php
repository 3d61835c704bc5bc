@props(['src', 'bahasa' => 'id'])

@once
    <script type="module" src="{{ asset('vendor/renstra/checker.js') }}"></script>
@endonce

<renstra-checker src="{{ $src }}" bahasa="{{ $bahasa }}" {{ $attributes }}></renstra-checker>
