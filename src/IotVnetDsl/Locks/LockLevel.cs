namespace IotVnetDsl;

/// <summary>What a lock forbids (<c>properties.level</c>).</summary>
public enum LockLevel
{
    /// <summary>Deleting.</summary>
    CanNotDelete,

    /// <summary>Deleting and changing, and calls that are POST: a hub or account under it answers no <c>listKeys</c>.</summary>
    ReadOnly,
}
