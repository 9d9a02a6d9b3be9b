namespace IotVnetDsl.Rules.Graph;

/// <summary>The members that the graph itself gives a meaning, by the library's names. All others are read through views.</summary>
public static class GraphMember
{
    /// <summary>The Azure name.</summary>
    public const string Name = "Name";

    /// <summary>Of a topology: what its resources are marked with.</summary>
    public const string Id = "Id";

    /// <summary>Of a topology: the cloud that it is for.</summary>
    public const string Cloud = "Cloud";

    public const string Subscription = "Subscription";

    public const string ResourceGroup = "ResourceGroup";

    public const string Region = "Region";

    /// <summary>Of a topology or module: the tags of all that is in it.</summary>
    public const string Tags = "Tags";

    /// <summary>Made and kept by others: what the code leaves out is unknown.</summary>
    public const string Existing = "Existing";

    /// <summary>Of a hub: what the code adds to the routing of others is its own.</summary>
    public const string SharedRouting = "SharedRouting";
}
