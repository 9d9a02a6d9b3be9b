namespace IotVnetDsl.Rules.Graph;

/// <summary>The path of a module that declares something.</summary>
internal static class OwnerPath
{
    /// <summary>The module itself, then each that surrounds it, last the topology ("").</summary>
    public static IEnumerable<string> Outwards(string owner)
    {
        while (owner.Length > 0)
        {
            yield return owner;
            // A slash inside a key cuts to a path that no module has: it is passed over.
            owner = owner.Substring(0, Math.Max(0, owner.LastIndexOf('/')));
        }

        yield return "";
    }
}
