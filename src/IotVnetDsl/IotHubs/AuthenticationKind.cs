namespace IotVnetDsl;

/// <summary>By what a hub proves who it is (<c>authenticationType</c>).</summary>
public enum AuthenticationKind
{
    /// <summary>Its system-assigned identity (<c>identityBased</c>).</summary>
    SystemAssigned,

    /// <summary>A user-assigned identity (<c>identityBased</c> with <c>identity.userAssignedIdentity</c>).</summary>
    UserAssigned,

    /// <summary>A key (<c>keyBased</c>, Azure's own default).</summary>
    Key,
}
