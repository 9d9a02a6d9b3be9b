// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public static class Names
{
    extension(string text)
    {
        public string Loud => text.ToUpperInvariant();

        public string Times(int count)
        {
            var repeated = "";
            for (var index = 0; index < count; index++)
                repeated += text + index;
            return repeated;
        }

        public IEnumerable<string> Spelt() => Enumerable.Range(0, text.Length).Select(index => text[..index] + text.Length);

        public static string Joined(params string[] parts) => string.Join('-', parts);

        public static string Company => "contoso";
    }

    extension<T>(IReadOnlyCollection<T>? items)
    {
        public bool HasNone => items is null || items.Count == 0;
    }

    extension(StorageAccount account)
    {
        public StorageAccount Closed => account with { SharedKeyAccess = false };

        public static StorageAccount Named(string name) => new(name);
    }

    extension(int number)
    {
        public TimeSpan Minutes => TimeSpan.FromMinutes(number);
    }

    public static string Short(this string text) => text[..2];
}

public sealed record ExtensionBlocks(string Stage = "dev") : Topology
{
    public override string Id => "extension-blocks";
    public override ResourceGroup ResourceGroup => new(string.Joined("rg", string.Company, Stage), Region.EastUS);

    public StorageAccount Archive => new StorageAccount("archive".Times(2) + Stage.Short()) { Containers = [.. Stage.Spelt(), 5.Minutes.ToString()] }.Closed;

    public StorageAccount Other => StorageAccount.Named("other" + Stage.Loud) with { SharedKeyAccess = ((string[]?)null).HasNone };
}
